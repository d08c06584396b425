package com.terp.chatops.seed.terp;

import java.util.stream.LongStream;

/**
 * Which order line sells which batch, by arithmetic both ways, so that a batch knows its sales
 * without anybody counting stock down. Lines and batches, both in order of time, are cut into as
 * many blocks; within a block the lines take the batches in turn. A block has at least as many
 * batches as an order has lines (where there are as many), so that an order never has a batch
 * twice.
 *
 * @param lines of all orders
 * @param batches on sale
 */
record Shelf(long lines, long batches) {
  static final int MOST_LINES = 10;

  Shelf {
    if (batches < 1 || lines < 1) {
      throw new IllegalArgumentException(
          "%d lines cannot be sold from %d batches".formatted(lines, batches));
    }
  }

  long batchOf(long line) {
    long block = ((line + 1) * blocks() - 1) / lines;
    return firstBatch(block) + (line - firstLine(block)) % size(block);
  }

  /** The lines that sell a batch, in order of time. */
  LongStream linesOf(long batch) {
    long block = blockOf(batch);
    long first = firstLine(block) + batch - firstBatch(block);
    return LongStream.iterate(
        first, line -> line < firstLine(block + 1), line -> line + size(block));
  }

  long blockOf(long batch) {
    return ((batch + 1) * blocks() - 1) / batches;
  }

  /** The first line that may sell a batch of this block. */
  long firstLine(long block) {
    return block * lines / blocks();
  }

  long firstBatch(long block) {
    return block * batches / blocks();
  }

  long size(long block) {
    return firstBatch(block + 1) - firstBatch(block);
  }

  /** Whether the block's batches are still being sold when the period ends. */
  boolean current(long block) {
    return block == blocks() - 1;
  }

  private long blocks() {
    return Math.max(1, batches / MOST_LINES);
  }
}
