package com.terp.chatops.seed.terp;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.seed.TableRole;
import com.terp.chatops.seed.TableRows;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileCountsTest {
  @Test
  void smallIsExactlyTheCoreTablesOfTheOldSeeder() {
    Map<String, Long> core = Seeded.of("small", 1).counts(TableRole.CORE);
    assertThat(core)
        .isEqualTo(
            Map.of(
                "vendors",
                5L,
                "clients",
                10L,
                "products",
                20L,
                "batches",
                30L,
                "orders",
                50L,
                "invoices",
                50L,
                "payments",
                30L));
    assertThat(core.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(195);
  }

  @Test
  void mediumIsTheOldSeedersMediumSize() {
    assertThat(Seeded.of("medium", 1).counts(TableRole.CORE))
        .isEqualTo(
            Map.of(
                "vendors",
                15L,
                "clients",
                60L,
                "products",
                100L,
                "batches",
                200L,
                "orders",
                400L,
                "invoices",
                400L,
                "payments",
                200L));
  }

  @Test
  void lightIsTerpsLightSet() {
    assertThat(Seeded.of("light", 1).counts(TableRole.CORE))
        .isEqualTo(
            Map.of(
                "vendors",
                10L,
                "clients",
                30L,
                "products",
                50L,
                "batches",
                80L,
                "orders",
                150L,
                "invoices",
                120L,
                "payments",
                80L,
                "bills",
                40L));
  }

  @Test
  void smallTouches21TablesAndLight63() {
    assertThat(Seeded.of("small", 1).tables()).hasSize(21);
    assertThat(Seeded.of("light", 1).tables()).hasSize(63);
  }

  @Test
  void smallEmptiesWhatLightWroteSoThatOneCanFollowTheOther() {
    assertThat(Seeded.dataset("small", 1).tables(Seeded.FROM_ONE))
        .extracting(TableRows::table)
        .containsAll(
            Seeded.of("light", 1).tables().values().stream()
                .filter(table -> table.role() != TableRole.REFERENCE)
                .map(TableRows::table)
                .toList());
  }

  @Test
  void everyTableHasRowsForEveryNumber() {
    for (long number : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 12345}) {
      assertThat(Seeded.of("light", number).rows())
          .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    }
  }

  @Test
  void countsDoNotDependOnKeys() {
    var dataset = Seeded.dataset("light", 7);
    var low = dataset.tables((table, index) -> 0);
    var high = dataset.tables((table, index) -> index + 1_000_000);
    assertThat(low)
        .extracting(t -> t.table() + t.count())
        .isEqualTo(high.stream().map(t -> t.table() + t.count()).toList());
  }
}
