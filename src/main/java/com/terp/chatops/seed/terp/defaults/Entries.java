package com.terp.chatops.seed.terp.defaults;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableBuilder;
import com.terp.chatops.seed.TableRows;
import java.time.LocalDateTime;
import java.util.List;

/** Tables whose rows are a fixed list. */
record Entries(Keys keys) {
  /** When defaults came to be: before any business. */
  static final LocalDateTime ALWAYS = LocalDateTime.of(2023, 1, 1, 15, 0);

  /** A value and its place in the list. */
  record Entry<T>(long index, T value) {}

  /** Begins a table with one row a value. */
  <T> TableBuilder<Entry<T>> of(String table, List<T> values) {
    return TableRows.table(
            table, keys, values.size(), (long index) -> new Entry<>(index, values.get((int) index)))
        .key("id", Entry::index);
  }

  /** With both of TERP's stamps. */
  <T> TableBuilder<Entry<T>> stamped(TableBuilder<Entry<T>> table) {
    return table.timestamp("created_at", e -> ALWAYS).timestamp("updated_at", e -> ALWAYS);
  }
}
