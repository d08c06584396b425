package com.terp.chatops.access;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is to the bot; a person may have several. */
public enum Role {
  ENGINEER("engineer", "an engineer"),
  ON_CALL("on-call", "somebody on call"),
  AUDITOR("auditor", "an auditor");

  private final String key;
  private final String phrase;

  Role(String key, String phrase) {
    this.key = key;
    this.phrase = phrase;
  }

  /** As the configuration file spells it. */
  public String key() {
    return key;
  }

  /** With its article, for the middle of a sentence. */
  String phrase() {
    return phrase;
  }

  Set<Right> rights() {
    return switch (this) {
      case ENGINEER -> EnumSet.allOf(Right.class);
      case ON_CALL -> {
        Set<Right> rights = EnumSet.allOf(Right.class);
        rights.removeAll(EnumSet.of(Right.DRY_RUN, Right.SEED));
        yield rights;
      }
      case AUDITOR ->
          EnumSet.of(Right.HELP, Right.STATUS, Right.HISTORY, Right.RUN, Right.HEALTH, Right.WATCH);
    };
  }
}
