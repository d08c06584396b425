package com.terp.chatops.run;

import java.util.Objects;

/** The root of what this program throws by itself; the message says what to do next. */
public class ChatOpsException extends RuntimeException {
  public ChatOpsException(String message) {
    super(message);
  }

  public ChatOpsException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Never null, unlike that of exceptions in general: it is meant for people. */
  @Override
  public String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), "");
  }
}
