package com.terp.chatops.seed.random;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Which rows of a child table belong to which parent, where every parent has a number of children
 * that follows from its index. Keeps one number for 64 parents; the rest is counted again when
 * asked, a few times 64 at once.
 */
public final class PrefixSums {
  private static final int EVERY = 64;
  private static final int BLOCKS = 16;

  private final long parents;
  private final LongUnaryOperator childrenOf;
  private final long[] before;
  private final long total;
  // The blocks asked for last, counted parent by parent.
  private final Memo<Block> blocks = new Memo<>(BLOCKS, this::block);

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
    return parent == parents ? total : blocks.at(parent / EVERY).firsts()[(int) (parent % EVERY)];
  }

  /**
   * The parent of a child, from 0 to {@code total() - 1}. Children asked for in order cost nothing.
   */
  public Place find(long child) {
    int found = Arrays.binarySearch(before, child);
    int block = found >= 0 ? lastEqual(found) : -found - 2;
    long[] firsts = blocks.at(block).firsts();
    int low = 0;
    int high = firsts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firsts[middle] <= child) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return new Place((long) block * EVERY + low, Math.toIntExact(child - firsts[low]));
  }

  private Block block(long block) {
    long from = block * EVERY;
    long[] firsts = new long[(int) Math.min(EVERY, parents - from)];
    long sum = before[(int) block];
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = sum;
      sum += childrenOf.applyAsLong(from + i);
    }
    return new Block(firsts);
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

  /** The first child of each of some parents in a row; never changed. */
  private static final class Block {
    private final long[] firsts;

    Block(long[] firsts) {
      this.firsts = firsts;
    }

    long[] firsts() {
      return firsts;
    }
  }
}
