package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.ledger.Crew;
import com.terp.chatops.ledger.WorkQueue;
import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadOrderTest {
  @Test
  void aTableWaitsForAllItRefersTo() throws Exception {
    WorkQueue<PlannedTable> queue =
        LoadOrder.of(List.of(table("a", 1), table("b", 1), table("c", 1, "a", "b")));

    WorkQueue.Task<PlannedTable> first = queue.next().orElseThrow();
    WorkQueue.Task<PlannedTable> second = queue.next().orElseThrow();
    queue.done(first);
    queue.done(second);

    assertThat(Set.of(first.table(), second.table())).containsExactlyInAnyOrder("a", "b");
    assertThat(queue.next().orElseThrow().table()).isEqualTo("c");
    assertThat(queue.next()).isEmpty();
  }

  @Test
  void theOneThatHoldsUpTheMostRowsComesFirst() throws Exception {
    WorkQueue<PlannedTable> queue =
        LoadOrder.of(
            List.of(table("alone", 500), table("parent", 1), table("child", 1_000, "parent")));

    assertThat(queue.next().orElseThrow().table()).isEqualTo("parent");
    assertThat(queue.next().orElseThrow().table()).isEqualTo("alone");
  }

  @Test
  void referencesAgainstTheOrderAndToItselfAreNoReasonToWait() throws Exception {
    WorkQueue<PlannedTable> queue =
        LoadOrder.of(List.of(table("a", 1, "a", "b"), table("b", 1, "a")));

    assertThat(queue.next().orElseThrow().table()).isEqualTo("a");
  }

  @Test
  void afterAFailureItHandsOutNoneAndKeepsTheFirst() throws Exception {
    WorkQueue<PlannedTable> queue = LoadOrder.of(List.of(table("a", 1), table("b", 1)));
    IllegalStateException first = new IllegalStateException("first");

    queue.failed(first);
    queue.failed(new IllegalStateException("second"));

    assertThat(queue.next()).isEmpty();
    assertThat(queue.failure()).containsSame(first);
    assertThat(first.getSuppressed()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void severalHandsLoadEveryTableOnceAndParentsBefore(long seed) throws Exception {
    List<PlannedTable> tables = randomTables(new Random(seed));
    List<String> loaded = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger early = new AtomicInteger();

    new Crew<PlannedTable>("test", 3)
        .work(
            LoadOrder.of(tables),
            () ->
                new Crew.Hand<PlannedTable>() {
                  @Override
                  public void take(PlannedTable table) {
                    for (ForeignKey key : table.live().foreignKeys()) {
                      if (!loaded.contains(key.parent())) {
                        early.incrementAndGet();
                      }
                    }
                    loaded.add(table.name());
                  }

                  @Override
                  public void close() {}
                });

    assertThat(early).hasValue(0);
    assertThat(loaded)
        .containsExactlyInAnyOrderElementsOf(tables.stream().map(PlannedTable::name).toList());
  }

  private static List<PlannedTable> randomTables(Random random) {
    List<PlannedTable> tables = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Set<String> parents = new HashSet<>();
      for (int p = 0; i > 0 && p < random.nextInt(4); p++) {
        parents.add("t" + random.nextInt(i));
      }
      tables.add(table("t" + i, random.nextInt(1_000), parents.toArray(String[]::new)));
    }
    return tables;
  }

  private static PlannedTable table(String name, long rows, String... parents) {
    List<ForeignKey> keys = new ArrayList<>();
    for (String parent : parents) {
      keys.add(
          new ForeignKey(
              name + parent,
              name,
              List.of("p"),
              parent,
              List.of("id"),
              ForeignKey.OnDelete.RESTRICT));
    }
    Column id = new Column("id", "int", "int", false, false, true, false, null, 10, 0, List.of());
    TableRows<Long> content =
        TableRows.<Long>table(name, (t, i) -> i + 1, rows, i -> i).key("id", i -> i).core();
    return new PlannedTable(
        content,
        new Table(name, List.of(id), List.of("id"), Map.of(), keys),
        List.of(),
        List.of(),
        new TablePlan(name, TableRole.CORE, 0, 0, rows, 1, 0, Map.of()));
  }
}
