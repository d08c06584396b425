package com.terp.chatops.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code soft-references.txt} says.
 *
 * @param others the columns that are no reference, as {@code table.column}
 */
record SoftReferences(List<SoftReference> references, List<String> others) {
  private static final String FILE = "soft-references.txt";
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(\\w+)\\.(\\w+) -> (\\w+)\\.(\\w+)(?: where (\\w+) = (\\w+))?(?: or (\\w+))?");
  private static final Pattern OTHER = Pattern.compile("(\\w+\\.\\w+) is no reference: \\S.*");

  static final SoftReferences READ = read();

  SoftReferences {
    references = List.copyOf(references);
    others = List.copyOf(others);
  }

  private static SoftReferences read() {
    try (InputStream in = SoftReferences.class.getResourceAsStream(FILE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8))) {
      return parse(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SoftReferences parse(List<String> lines) {
    List<SoftReference> references = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String line : lines) {
      Matcher reference = REFERENCE.matcher(line);
      Matcher other = OTHER.matcher(line);
      if (reference.matches()) {
        references.add(reference(reference));
      } else if (other.matches()) {
        others.add(other.group(1));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new IllegalStateException(FILE + " has a line that says nothing: " + line);
      }
    }
    return new SoftReferences(references, others);
  }

  private static SoftReference reference(Matcher line) {
    return new SoftReference(
        line.group(1),
        line.group(2),
        line.group(3),
        line.group(4),
        line.group(5),
        line.group(6),
        line.group(7));
  }
}
