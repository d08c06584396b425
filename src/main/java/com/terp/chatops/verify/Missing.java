package com.terp.chatops.verify;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A failure that only says the schema lacks a table or column. */
final class Missing {
  private static final int UNKNOWN_COLUMN = 1054;
  private static final int NO_SUCH_TABLE = 1146;
  private static final Pattern NAME =
      Pattern.compile("'(?:[^'.]+\\.(?=[^'.]+' doesn't exist))?([^']+)'");

  private Missing() {}

  /** Why a check has nothing to look at, or empty if that is not what failed. */
  static Optional<String> in(SQLException failure) {
    if (failure.getErrorCode() != UNKNOWN_COLUMN && failure.getErrorCode() != NO_SUCH_TABLE) {
      return Optional.empty();
    }
    Matcher name = NAME.matcher(String.valueOf(failure.getMessage()));
    return Optional.of((name.find() ? name.group(1) : "what it looks at") + " does not exist here");
  }
}
