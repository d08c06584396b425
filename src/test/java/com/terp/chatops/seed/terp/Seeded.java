package com.terp.chatops.seed.terp;

import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.SeedColumn;
import com.terp.chatops.seed.TableRole;
import com.terp.chatops.seed.TableRows;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A dataset written out: every table as a list of rows, as a database would hold it. */
record Seeded(Map<String, TableRows<?>> tables, Map<String, List<Row>> rows) {
  /** Keys as after clearing an empty database. */
  static final Keys FROM_ONE = (table, index) -> index + 1;

  /** The business profiles know their tables without asking the schema. */
  private static final LiveSchema NO_SCHEMA = new LiveSchema("none", Map.of());

  static Seeded of(String profile, long number) {
    return of(dataset(profile, number), FROM_ONE);
  }

  static Dataset dataset(String profile, long number) {
    return TerpProfiles.all().find(profile).orElseThrow().dataset(Ground.empty(number, NO_SCHEMA));
  }

  static Seeded of(Dataset dataset, Keys keys) {
    Map<String, TableRows<?>> tables =
        dataset.tables(keys).stream()
            .filter(table -> table.role() != TableRole.EMPTIED)
            .collect(
                Collectors.toMap(
                    TableRows::table, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    tables.forEach((name, table) -> rows.put(name, rowsOf(table)));
    return new Seeded(tables, rows);
  }

  static <T> List<Row> rowsOf(TableRows<T> table) {
    return LongStream.range(0, table.count()).mapToObj(index -> rowOf(table, index)).toList();
  }

  static <T> Row rowOf(TableRows<T> table, long index) {
    T row = table.row().at(index);
    Map<String, Object> values = new LinkedHashMap<>();
    for (SeedColumn<T> column : table.columns()) {
      values.put(column.name(), column.value().apply(row));
    }
    return new Row(values);
  }

  List<Row> of(String table) {
    return rows.get(table);
  }

  /** By primary key. */
  Map<Long, Row> byId(String table) {
    return of(table).stream()
        .collect(Collectors.toMap(row -> row.whole("id"), Function.identity()));
  }

  Map<Long, List<Row>> by(String table, String column) {
    return of(table).stream()
        .filter(row -> row.get(column) != null)
        .collect(Collectors.groupingBy(row -> row.whole(column)));
  }

  Map<String, Long> counts(TableRole role) {
    return tables.values().stream()
        .filter(table -> table.role() == role)
        .collect(Collectors.toMap(TableRows::table, TableRows::count));
  }

  /** Column name to value. */
  record Row(Map<String, Object> values) {
    Object get(String column) {
      if (!values.containsKey(column)) {
        throw new IllegalArgumentException("no column " + column + " in " + values.keySet());
      }
      return values.get(column);
    }

    long whole(String column) {
      return (Long) get(column);
    }

    BigDecimal decimal(String column) {
      return (BigDecimal) get(column);
    }

    String text(String column) {
      return (String) get(column);
    }
  }
}
