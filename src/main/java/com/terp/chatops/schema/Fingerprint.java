package com.terp.chatops.schema;

import java.math.BigInteger;

/**
 * What the rows of a table come to.
 *
 * @param rows how many
 * @param digest 32 hex digits over every column of every row, in no particular order of rows
 */
public record Fingerprint(long rows, String digest) {
  /** Of no rows. */
  public static final Fingerprint NONE = new Fingerprint(0, "0".repeat(32));

  /** What these rows and others come to together. */
  public Fingerprint with(Fingerprint others) {
    return new Fingerprint(rows + others.rows, joined(others));
  }

  /** What is left of these rows without some of them. */
  public Fingerprint without(Fingerprint some) {
    return new Fingerprint(rows - some.rows, joined(some));
  }

  /** Rows are joined by exclusive or, which takes away what it added. */
  private String joined(Fingerprint other) {
    String hex = new BigInteger(digest, 16).xor(new BigInteger(other.digest, 16)).toString(16);
    return "0".repeat(32 - hex.length()) + hex;
  }
}
