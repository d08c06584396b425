package com.terp.chatops.seed.random;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a child table belong to which parent, where every parent has a number of children
 * that follows from its index. Keeps one number for 64 parents; the rest is counted again when
 * asked.
 */
public final class PrefixSums {
  private static final int EVERY = 64;

  private final long parents;
  private final LongUnaryOperator childrenOf;
  private final long[] before;
  private final long total;
  // Where the last answer was; losing it in a race costs a count.
  private @Nullable Span last;

  private PrefixSums(long parents, LongUnaryOperator childrenOf) {
    this.parents = parents;
    this.childrenOf = childrenOf;
    before = new long[Math.toIntExact((parents + EVERY - 1) / EVERY)];
    long sum = 0;
    for (long parent = 0; parent < parents; parent++) {
      if (parent % EVERY == 0) {
        before[(int) (parent / EVERY)] = sum;
      }
      sum += childrenOf.applyAsLong(parent);
    }
    total = sum;
  }

  /**
   * Counts once.
   *
   * @param childrenOf from a parent's index to the number of its children, 0 or more
   */
  public static PrefixSums over(long parents, LongUnaryOperator childrenOf) {
    return new PrefixSums(parents, childrenOf);
  }

  /** All children. */
  public long total() {
    return total;
  }

  public long childrenOf(long parent) {
    return childrenOf.applyAsLong(parent);
  }

  /** The index of the parent's first child; for the number of parents, the number of children. */
  public long firstOf(long parent) {
    if (parent == parents) {
      return total;
    }
    long sum = before[(int) (parent / EVERY)];
    for (long p = parent - parent % EVERY; p < parent; p++) {
      sum += childrenOf.applyAsLong(p);
    }
    return sum;
  }

  /**
   * The parent of a child, from 0 to {@code total() - 1}. Children asked for in order cost nothing.
   */
  public Place find(long child) {
    Span span = nearestBefore(child);
    while (child >= span.end()) {
      long parent = span.parent() + 1;
      span = new Span(parent, span.end(), span.end() + childrenOf.applyAsLong(parent));
    }
    last = span;
    return new Place(span.parent(), Math.toIntExact(child - span.first()));
  }

  private Span nearestBefore(long child) {
    int found = Arrays.binarySearch(before, child);
    int block = found >= 0 ? lastEqual(found) : -found - 2;
    Span known = last;
    if (known != null && known.first() <= child && known.parent() >= (long) block * EVERY) {
      return known;
    }
    long parent = (long) block * EVERY;
    return new Span(parent, before[block], before[block] + childrenOf.applyAsLong(parent));
  }

  private int lastEqual(int block) {
    int last = block;
    while (last + 1 < before.length && before[last + 1] == before[block]) {
      last++;
    }
    return last;
  }

  /**
   * Where a child belongs.
   *
   * @param ordinal which child of its parent, from 0
   */
  public record Place(long parent, int ordinal) {}

  private record Span(long parent, long first, long end) {}
}
