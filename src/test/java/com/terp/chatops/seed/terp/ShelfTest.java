package com.terp.chatops.seed.terp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfTest {
  @ParameterizedTest
  @CsvSource({"10, 10", "7, 3", "12, 45", "270, 25", "817, 70", "1000, 99", "10900, 850"})
  void everyLineIsFoundAtTheBatchItSells(long lines, long batches) {
    Shelf shelf = new Shelf(lines, batches);
    Set<Long> found = new HashSet<>();
    for (long batch = 0; batch < batches; batch++) {
      long sold = batch;
      shelf
          .linesOf(batch)
          .forEach(line -> {
            assertThat(shelf.batchOf(line)).isEqualTo(sold);
            assertThat(found.add(line)).isTrue();
          });
    }
    assertThat(found).hasSize((int) lines);
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "270, 25", "817, 70", "1000, 99"})
  void tenLinesInARowSellTenBatches(long lines, long batches) {
    Shelf shelf = new Shelf(lines, batches);
    for (long from = 0; from + Shelf.MOST_LINES <= lines; from++) {
      assertThat(LongStream.range(from, from + Shelf.MOST_LINES).map(shelf::batchOf).distinct())
          .hasSize(Shelf.MOST_LINES);
    }
  }

  @Test
  void refusesNoBatches() {
    assertThatThrownBy(() -> new Shelf(100, 0))
        .hasMessage("100 lines cannot be sold from 0 batches");
  }
}
