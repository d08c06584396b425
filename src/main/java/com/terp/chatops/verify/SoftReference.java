package com.terp.chatops.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column that means a row elsewhere without the schema saying so.
 *
 * @param typeColumn the column that says what kind of row is meant, or null where there is only one
 * @param type its value for this reference, or null
 */
record SoftReference(
    String child,
    String column,
    String parent,
    String parentColumn,
    @Nullable String typeColumn,
    @Nullable String type) {
  private static final String FILE = "soft-references.txt";
  private static final Pattern LINE =
      Pattern.compile("(\\w+)\\.(\\w+) -> (\\w+)\\.(\\w+)(?: where (\\w+) = (\\w+))?");

  /** All that are declared, in the file's order. */
  static List<SoftReference> declared() {
    try (InputStream in = SoftReference.class.getResourceAsStream(FILE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(SoftReference::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SoftReference parse(String line) {
    Matcher found = LINE.matcher(line);
    if (!found.matches()) {
      throw new IllegalStateException(FILE + " has a line that is no reference: " + line);
    }
    return new SoftReference(
        found.group(1),
        found.group(2),
        found.group(3),
        found.group(4),
        found.group(5),
        found.group(6));
  }
}
