package com.terp.chatops.seed.random;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last document made, so that the rows of one document, asked for one after the
 * other, make it once. What comes back never depends on what was asked before; threads may share
 * it.
 *
 * @param <T> immutable
 */
public final class Memo<T> {
  private final LongFunction<T> make;
  // A race costs a second making of the same value: the pair is immutable.
  private @Nullable Last<T> last;

  public Memo(LongFunction<T> make) {
    this.make = make;
  }

  public T at(long index) {
    Last<T> known = last;
    if (known == null || known.index() != index) {
      known = new Last<>(index, make.apply(index));
      last = known;
    }
    return known.value();
  }

  private record Last<T>(long index, T value) {}
}
