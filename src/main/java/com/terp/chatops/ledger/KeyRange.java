package com.terp.chatops.ledger;

import com.terp.chatops.schema.RowFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Primary keys from one to another, both included.
 *
 * @param last at least {@code first}
 */
public record KeyRange(long first, long last) {
  public KeyRange {
    if (last < first) {
      throw new IllegalArgumentException("keys from " + first + " to " + last);
    }
  }

  public long size() {
    return last - first + 1;
  }

  /** The rows that have these keys. */
  public RowFilter.KeyRange filter() {
    return new RowFilter.KeyRange(first, last);
  }

  public boolean overlaps(KeyRange other) {
    return first <= other.last && other.first <= last;
  }

  /** The same keys in as few ranges as possible, ascending. */
  public static List<KeyRange> joined(List<KeyRange> ranges) {
    List<KeyRange> joined = new ArrayList<>();
    ranges.stream()
        .sorted(Comparator.comparingLong(KeyRange::first))
        .forEach(range -> append(joined, range));
    return List.copyOf(joined);
  }

  private static void append(List<KeyRange> joined, KeyRange range) {
    if (joined.isEmpty() || joined.getLast().last + 1 < range.first) {
      joined.add(range);
    } else {
      KeyRange before = joined.removeLast();
      joined.add(new KeyRange(before.first, Math.max(before.last, range.last)));
    }
  }
}
