package com.terp.chatops.seed.random;

/**
 * All randomness of one seed number.
 *
 * @param number any number
 */
public record Source(long number) {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** The draws of one kind of row; streams with different names know nothing of each other. */
  public Stream stream(String name) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return new Stream(Chance.mix(Chance.mix(number) ^ hash));
  }

  /** The draws of one kind of row. */
  public static final class Stream {
    private final long base;

    private Stream(long base) {
      this.base = base;
    }

    /** The draws of the row with this index, from the first on. */
    public Chance at(long index) {
      return new Chance(Chance.mix(base + Chance.mix(index)));
    }
  }
}
