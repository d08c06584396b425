package com.terp.chatops.command;

import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The environments by name; the first is meant where none is named. */
final class Environments {
  private final List<EnvironmentServices> all;

  Environments(List<EnvironmentServices> all) {
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there is no environment");
    }
    this.all = List.copyOf(all);
  }

  EnvironmentServices home() {
    return all.get(0);
  }

  List<EnvironmentServices> all() {
    return all;
  }

  /**
   * The environment of that name.
   *
   * @throws RefusedException listing the known ones
   */
  EnvironmentServices named(@Nullable String name) {
    if (name == null) {
      return home();
    }
    return all.stream()
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new RefusedException(
                Report.of(
                    Outcome.REFUSED,
                    "There is no environment called \"%s\".".formatted(name),
                    new Report.Paragraph(
                        "Known ones: "
                            + String.join(", ", all.stream().map(e -> e.name()).toList())
                            + "."))));
  }
}
