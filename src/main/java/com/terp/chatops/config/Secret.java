package com.terp.chatops.config;

/**
 * A value that is never printed: only {@link #reveal} gives it away, at the one place that needs
 * it.
 *
 * @param reveal the value itself
 */
public record Secret(String reveal) {
  @Override
  public String toString() {
    return "***";
  }
}
