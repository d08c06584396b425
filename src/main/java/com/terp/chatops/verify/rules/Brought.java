package com.terp.chatops.verify.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What TERP brings with it, as {@code defaults.txt} lists it.
 *
 * @param rows names of rows, by "table column"
 * @param rights names of permissions, by the role that has them
 */
record Brought(Map<String, List<String>> rows, Map<String, List<String>> rights) {
  static final Brought TERP = read();

  private static final String ALL = "*";

  private static Brought read() {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    Map<String, List<String>> rights = new LinkedHashMap<>();
    Map<String, List<String>> part = rows;
    for (String line : lines()) {
      if (line.equals("[rights]")) {
        part = rights;
      } else {
        int colon = line.indexOf(": ");
        part.put(line.substring(0, colon), List.of(line.substring(colon + 2).split(" \\| ", -1)));
      }
    }
    List<String> permissions = rows.getOrDefault("permissions name", List.of());
    rights.replaceAll((role, held) -> held.equals(List.of(ALL)) ? permissions : held);
    return new Brought(rows, rights);
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    try (InputStream in = Brought.class.getResourceAsStream("defaults.txt")) {
      if (in == null) {
        throw new IllegalStateException("defaults.txt is missing from the jar");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith(" ")) {
          lines.add(lines.removeLast() + " " + line.strip());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
