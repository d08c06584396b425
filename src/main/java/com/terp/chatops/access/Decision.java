package com.terp.chatops.access;

/** Whether somebody may, and why. */
public sealed interface Decision {
  /**
   * They may.
   *
   * @param rule the rule that says so, for the record
   */
  record Allowed(String rule) implements Decision {}

  /**
   * They may not.
   *
   * @param sentence why not, for the person who asked
   * @param whoCan who may instead, or what to do about it
   */
  record Denied(String sentence, String whoCan) implements Decision {}
}
