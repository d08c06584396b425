package com.terp.chatops.seed.random;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the documents made last, so that the rows of one document, asked for one after the
 * other, make it once, and so that several threads at different places of it do not make each other
 * forget. What comes back never depends on what was asked before.
 *
 * @param <T> immutable
 */
public final class Memo<T> {
  private static final int FEW = 64;

  private final LongFunction<T> make;

  // A race costs a second making of the same value: the pair is immutable.
  private final @Nullable Made<?>[] made;

  /** Remembers a few dozen. */
  public Memo(LongFunction<T> make) {
    this(FEW, make);
  }

  /**
   * Remembers more of what is small and asked for in no order.
   *
   * @param most a power of two
   */
  public Memo(int most, LongFunction<T> make) {
    if (Integer.bitCount(most) != 1) {
      throw new IllegalArgumentException(most + " is no power of two");
    }
    this.make = make;
    made = new Made<?>[most];
  }

  /** The document with this index. */
  @SuppressWarnings("unchecked") // only what make made is kept
  public T at(long index) {
    int place = (int) index & (made.length - 1);
    Made<?> known = made[place];
    if (known == null || known.index() != index) {
      known = new Made<>(index, make.apply(index));
      made[place] = known;
    }
    return (T) known.value();
  }

  private record Made<T>(long index, T value) {}
}
