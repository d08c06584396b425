package com.terp.chatops.seed.random;

/**
 * The indexes 0 to {@code size - 1} in another order: a Feistel network, walked until it falls
 * inside.
 */
public final class Permutation {
  private static final int ROUNDS = 4;

  private final long size;
  private final int halfBits;
  private final Source.Stream stream;

  public Permutation(long size, Source.Stream stream) {
    this.size = size;
    this.stream = stream;
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, size - 1));
    halfBits = Math.max(1, (bits + 1) / 2);
  }

  /** Where the index goes; each place is taken once. */
  public long at(long index) {
    long place = index;
    do {
      place = shuffle(place);
    } while (place >= size);
    return place;
  }

  private long shuffle(long value) {
    long left = value >>> halfBits;
    long right = value & ((1L << halfBits) - 1);
    for (int round = 0; round < ROUNDS; round++) {
      long key = right * ROUNDS + round;
      long mixed = left ^ stream.at(key).below(1L << halfBits);
      left = right;
      right = mixed;
    }
    return (left << halfBits) | right;
  }
}
