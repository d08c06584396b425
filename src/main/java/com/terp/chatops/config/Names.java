package com.terp.chatops.config;

import java.util.regex.Pattern;

/** How environments and profiles may be called: what is protected goes by its exact name. */
final class Names {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]*");

  /** The bot's tables hold no longer one. */
  private static final int LONGEST = 100;

  private Names() {}

  /** Notes what is wrong with a name. */
  static void check(String name, String where, Problems problems) {
    if (!FORM.matcher(name).matches()) {
      problems.add("%s: a name has small letters, digits and hyphens".formatted(where));
    } else if (name.length() > LONGEST) {
      problems.add("%s: a name has at most %d characters".formatted(where, LONGEST));
    }
  }
}
