package com.terp.chatops.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The script that makes all of TERP's tables, from the facts. */
public final class WholeSchema {
  private static final Pattern ADDED =
      Pattern.compile("ALTER TABLE (`\\w+`) ADD (CONSTRAINT [^;]+);\n");
  private static final Pattern MADE =
      Pattern.compile("(CREATE TABLE (`\\w+`).*?)(\n\\) ENGINE)", Pattern.DOTALL);

  private WholeSchema() {}

  /**
   * All 233 tables, each made with its foreign keys: adding them one by one takes MySQL three times
   * as long. Call only where {@link Requirement#TERP_FACTS} holds.
   */
  public static String script() {
    try {
      String facts = Files.readString(Requirement.facts("schema.sql"));
      Map<String, List<String>> keys = new HashMap<>();
      ADDED
          .matcher(facts)
          .results()
          .forEach(key ->
              keys.computeIfAbsent(key.group(1), table -> new ArrayList<>()).add(key.group(2)));
      return MADE.matcher(ADDED.matcher(facts).replaceAll(""))
          .replaceAll(made -> Matcher.quoteReplacement(withKeys(made, keys)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withKeys(MatchResult made, Map<String, List<String>> keys) {
    StringBuilder script = new StringBuilder(made.group(1));
    keys.getOrDefault(made.group(2), List.of()).forEach(key -> script.append(",\n  ").append(key));
    return script.append(made.group(3)).toString();
  }
}
