package com.terp.chatops.seed.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixSumsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 63, 64, 65, 128, 1000})
  void everyChildFindsItsParentInAnyOrder(long parents) {
    LongUnaryOperator counts =
        parent -> parent % 200 < 130 ? 0 : new Source(5).stream("counts").at(parent).below(4);
    PrefixSums sums = PrefixSums.over(parents, counts);
    List<PrefixSums.Place> expected = new ArrayList<>();
    for (long parent = 0; parent < parents; parent++) {
      assertThat(sums.firstOf(parent)).isEqualTo(expected.size());
      for (int ordinal = 0; ordinal < counts.applyAsLong(parent); ordinal++) {
        expected.add(new PrefixSums.Place(parent, ordinal));
      }
    }
    assertThat(sums.total()).isEqualTo(expected.size());
    assertThat(sums.firstOf(parents)).isEqualTo(expected.size());
    List<Integer> children = new ArrayList<>();
    for (int child = 0; child < expected.size(); child++) {
      children.add(child);
    }
    assertFound(sums, children, expected);
    Collections.shuffle(children, new Random(1));
    assertFound(sums, children, expected);
  }

  private static void assertFound(
      PrefixSums sums, List<Integer> children, List<PrefixSums.Place> expected) {
    for (int child : children) {
      assertThat(sums.find(child)).isEqualTo(expected.get(child));
    }
  }
}
