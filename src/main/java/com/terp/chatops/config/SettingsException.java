package com.terp.chatops.config;

import java.util.List;

/** The settings are wrong; the message lists every problem, each with its variable's name. */
public final class SettingsException extends RuntimeException {
  private final List<String> problems;

  public SettingsException(String problem) {
    this(List.of(problem));
  }

  public SettingsException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One sentence each. */
  public List<String> problems() {
    return problems;
  }
}
