package com.terp.chatops.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of damage.
 *
 * @param name what it is
 * @param finds the titles of the checks that say something about it, and no other
 * @param statement how it is done
 */
record Damage(String name, Set<String> finds, String statement) {
  private static final Pattern PARAGRAPH =
      Pattern.compile("-- damage: (.+)\n-- finds: (.+)\n((?:.|\n)+)");

  /** All kinds of a file. */
  static List<Damage> all(String file) {
    try (InputStream in = Damage.class.getResourceAsStream("/verify/" + file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n\n")).skip(1).map(Damage::parse).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Damage parse(String paragraph) {
    Matcher parts = PARAGRAPH.matcher(paragraph.strip());
    if (!parts.matches()) {
      throw new IllegalStateException("no damage: " + paragraph);
    }
    return new Damage(
        parts.group(1), new TreeSet<>(Arrays.asList(parts.group(2).split("; "))), parts.group(3));
  }
}
