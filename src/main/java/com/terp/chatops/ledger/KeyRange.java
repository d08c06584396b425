package com.terp.chatops.ledger;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.RowFilter;
import com.terp.chatops.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Primary keys from one to another, both included.
 *
 * @param last at least {@code first}
 */
public record KeyRange(long first, long last) implements RowKeys {
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

  @Override
  public String condition(Table table, String name) {
    return "%s.%s BETWEEN %d AND %d"
        .formatted(name, Identifier.quote(table.primaryKey().getFirst()), first, last);
  }

  @Override
  public RowFilter filter(Table table) {
    return filter();
  }

  @Override
  public boolean overlaps(RowKeys other) {
    return other instanceof KeyRange range && first <= range.last && range.first <= last;
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
