package com.terp.chatops.health;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One thing a probe found out.
 *
 * @param subject what it is about, for people
 * @param sentence what is the case, without the subject
 * @param took how long the answer took, or null where that means nothing
 * @param next what to do about it; empty where all is well
 * @param percent how much of something is in use, or null where that means nothing
 * @param commit the code that answered, or null where nobody says
 * @param alarm what an alert about it would be
 */
public record Reading(
    String subject,
    Status status,
    String sentence,
    @Nullable Duration took,
    String next,
    @Nullable Double percent,
    @Nullable String commit,
    Alarm alarm) {
  public Reading(
      String subject, Status status, String sentence, @Nullable Duration took, String next) {
    this(subject, status, sentence, took, next, null, null, Alarm.NONE);
  }

  /** The same with how much is in use, from 0 to 100. */
  Reading using(double percentage) {
    return new Reading(subject, status, sentence, took, next, percentage, commit, alarm);
  }

  /** The same with the code that answered. */
  Reading by(String code) {
    return new Reading(
        subject, status, sentence, took, next, percent, code.isEmpty() ? null : code, alarm);
  }

  /** The same, telling people in that way where it is bad. */
  Reading alarming(Alarm how) {
    return new Reading(subject, status, sentence, took, next, percent, commit, how);
  }

  /** What people are told, without having asked, where a reading is bad and stays so. */
  public enum Alarm {
    /** Nothing: it is seen by who asks. */
    NONE,
    WARNING,
    /** That it is critical where it fails; a warning of it stays one. */
    CRITICAL
  }

  /** From worst to best. */
  public enum Status {
    FAIL,
    WARN,
    /** It could not be found out; says nothing about the subject. */
    UNKNOWN,
    PASS,
    /** Nothing to judge, for example because nothing is configured. */
    ABSENT
  }

  static Reading pass(String subject, String sentence, @Nullable Duration took) {
    return new Reading(subject, Status.PASS, sentence, took, "");
  }

  static Reading warn(String subject, String sentence, @Nullable Duration took, String next) {
    return new Reading(subject, Status.WARN, sentence, took, next);
  }

  static Reading fail(String subject, String sentence, String next) {
    return new Reading(subject, Status.FAIL, sentence, null, next);
  }

  static Reading unknown(String subject, String sentence, String next) {
    return new Reading(subject, Status.UNKNOWN, sentence, null, next);
  }

  static Reading absent(String subject, String sentence) {
    return new Reading(subject, Status.ABSENT, sentence, null, "");
  }
}
