package com.terp.chatops.undo;

import com.terp.chatops.run.Times;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Backups in words. */
final class BackupText {
  private static final int MOST = 5;

  private BackupText() {}

  /** One sentence that lists the newest; none where there are none. */
  static List<String> of(List<Backups.Backup> backups) {
    if (backups.isEmpty()) {
      return List.of();
    }
    String listed =
        backups.stream()
            .limit(MOST)
            .map(
                b -> String.format(Locale.ROOT, "%s (%.2f GB)", Times.dated(b.at()), b.gigabytes()))
            .collect(Collectors.joining(", "));
    return List.of(
        "Backups of the database at DigitalOcean, as the last resort: %s.".formatted(listed));
  }
}
