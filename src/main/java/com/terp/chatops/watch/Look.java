package com.terp.chatops.watch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one request over a fresh connection showed.
 *
 * @param sentence what was the case, for people
 * @param took how long the answer took, or null where there was none
 * @param commit the version that answered, as far as it says so
 */
public record Look(
    Status status,
    Trouble trouble,
    String sentence,
    @Nullable Duration took,
    @Nullable String commit) {
  /** A look at an application that is well. */
  public static Look pass(Duration took, @Nullable String commit) {
    return new Look(Status.PASS, Trouble.NONE, "answers", took, commit);
  }

  /** How the application was found. */
  public enum Status {
    PASS,
    WARN,
    FAIL,
    /** Says nothing about the application: our own network, 401, 429. */
    UNKNOWN
  }

  /**
   * Whether another version than the expected one answered. Short and long forms of a commit are
   * the same; who names none, or is expected to be none, is nobody else.
   */
  boolean isOther(@Nullable String expected) {
    return commit != null
        && expected != null
        && !expected.startsWith(commit)
        && !commit.startsWith(expected);
  }
}
