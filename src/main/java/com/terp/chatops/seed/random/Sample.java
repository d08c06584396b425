package com.terp.chatops.seed.random;

/**
 * Exactly so many of the indexes 0 to {@code of - 1}, spread evenly: the indexes are cut into as
 * many strata as there are picks, and one of each stratum is picked. So an index knows its rank by
 * arithmetic, and nothing is kept. Where more than half are wanted, those left out are picked.
 */
public final class Sample {
  private final long of;
  private final long picks;
  private final boolean inverted;
  private final Source.Stream stream;

  private Sample(long of, long picks, boolean inverted, Source.Stream stream) {
    this.of = of;
    this.picks = picks;
    this.inverted = inverted;
    this.stream = stream;
  }

  /** {@code chosen} out of {@code of}. */
  public static Sample of(long chosen, long of, Source.Stream stream) {
    if (chosen < 0 || chosen > of) {
      throw new IllegalArgumentException("cannot choose %d of %d".formatted(chosen, of));
    }
    boolean inverted = chosen * 2 > of;
    return new Sample(of, inverted ? of - chosen : chosen, inverted, stream);
  }

  /** Those that this sample leaves out. */
  public Sample others() {
    return new Sample(of, picks, !inverted, stream);
  }

  /** How many there were to choose from. */
  public long range() {
    return of;
  }

  /** How many are chosen. */
  public long size() {
    return inverted ? of - picks : picks;
  }

  public boolean contains(long index) {
    return (picks > 0 && pickOf(stratumOf(index)) == index) != inverted;
  }

  /** How many of the indexes below this one are chosen. */
  public long rank(long index) {
    if (picks == 0 || index == 0) {
      return inverted ? index : 0;
    }
    long picked = index >= of ? picks : stratumOf(index);
    if (index < of && pickOf(picked) < index) {
      picked++;
    }
    return inverted ? index - picked : picked;
  }

  /** The chosen index of this rank, from 0 to {@code size() - 1}. */
  public long at(long rank) {
    if (!inverted) {
      return pickOf(rank);
    }
    // One of each stratum is left out, so that as many are before this one within two.
    long before = picks == 0 ? 0 : Math.max(0, rank * picks / (of - picks) - 2);
    while (before < picks && pickOf(before) - before <= rank) {
      before++;
    }
    return rank + before;
  }

  private long pickOf(long stratum) {
    long from = startOf(stratum);
    return from + stream.at(stratum).below(startOf(stratum + 1) - from);
  }

  private long startOf(long stratum) {
    return stratum * of / picks;
  }

  private long stratumOf(long index) {
    return ((index + 1) * picks - 1) / of;
  }
}
