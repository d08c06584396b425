package com.terp.chatops.sandbox.standin;

/**
 * A version of the application.
 *
 * @param commit 40 hexadecimal digits
 */
public record Release(String commit, Behaviour behaviour) {
  /** A release of a commit given by its first digits. */
  public static Release of(String digits, Behaviour behaviour) {
    String rest = "%08x".formatted(digits.hashCode()).repeat(5);
    return new Release((digits + rest).substring(0, 40), behaviour);
  }

  /** The commit as the application says it. */
  public String shortCommit() {
    return commit.substring(0, 8);
  }

  /** The same after its processes began anew. */
  Release restarted() {
    return behaviour == Behaviour.LEAKING ? new Release(commit, Behaviour.GOOD) : this;
  }
}
