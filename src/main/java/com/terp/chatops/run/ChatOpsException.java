package com.terp.chatops.run;

/** The root of what this program throws by itself; the message says what to do next. */
public class ChatOpsException extends RuntimeException {
  public ChatOpsException(String message) {
    super(message);
  }

  public ChatOpsException(String message, Throwable cause) {
    super(message, cause);
  }
}
