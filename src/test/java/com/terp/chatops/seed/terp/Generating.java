package com.terp.chatops.seed.terp;

import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.SeedColumn;
import com.terp.chatops.seed.TableRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures how long the generators take, table by table; run by hand. */
final class Generating {
  private Generating() {}

  public static void main(String[] args) {
    long factor = Long.parseLong(args[0]);
    int rounds = Integer.parseInt(args[1]);
    TerpProfile full = (TerpProfile) TerpProfiles.all().find("full").orElseThrow();
    TerpProfile profile = new TerpProfile("full", "", full.scale().times(factor), full.period());
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      var dataset = profile.dataset(Ground.empty(12345, new LiveSchema("none", Map.of())));
      List<TableRows<?>> tables = dataset.tables((table, index) -> index + 1);
      long counted = System.nanoTime();
      long rows = 0;
      List<String> lines = new ArrayList<>();
      for (TableRows<?> table : tables) {
        long begin = System.nanoTime();
        make(table);
        rows += table.count();
        long ms = (System.nanoTime() - begin) / 1_000_000;
        lines.add("%6d ms %8d rows %s".formatted(ms, table.count(), table.table()));
      }
      long end = System.nanoTime();
      if (round == rounds - 1) {
        lines.forEach(System.out::println);
      }
      System.out.printf(
          "planned %d ms, %d rows in %d ms, %d rows/s, heap %d MB%n",
          (counted - start) / 1_000_000,
          rows,
          (end - counted) / 1_000_000,
          rows * 1_000_000_000 / (end - counted),
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
  }

  private static <T> void make(TableRows<T> table) {
    for (long index = 0; index < table.count(); index++) {
      T row = table.row().at(index);
      for (SeedColumn<T> column : table.columns()) {
        column.value().apply(row);
      }
    }
  }
}
