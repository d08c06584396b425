package com.terp.chatops.seed.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChanceTest {
  private final Source source = new Source(12345);

  @Test
  void drawsOfARowDependOnNumberStreamAndIndexAlone() {
    assertThat(draws(source.stream("orders").at(7)))
        .isEqualTo(draws(new Source(12345).stream("orders").at(7)))
        .isNotEqualTo(draws(source.stream("orders").at(8)))
        .isNotEqualTo(draws(source.stream("lines").at(7)))
        .isNotEqualTo(draws(new Source(12346).stream("orders").at(7)));
  }

  /** Another value would be another generator: the rows of every seed number would change. */
  @Test
  void drawsAreTheSameOnEveryMachine() {
    assertThat(draws(source.stream("orders").at(0)))
        .containsExactly(30_415L, 950_907L, 125_098L, 161_289L);
  }

  @Test
  void drawsStayWithinTheirBoundsAndReachThem() {
    Chance chance = source.stream("bounds").at(0);
    long[] drawn = LongStream.generate(() -> chance.between(-2, 2)).limit(500).toArray();
    assertThat(drawn).containsOnly(-2, -1, 0, 1, 2);
  }

  @Test
  void neighbouringRowsAreUnrelated() {
    Source.Stream stream = source.stream("neighbours");
    long[] firsts = LongStream.range(0, 10_000).map(i -> stream.at(i).below(10)).toArray();
    for (int digit = 0; digit < 10; digit++) {
      int wanted = digit;
      assertThat(LongStream.of(firsts).filter(d -> d == wanted).count()).isBetween(850L, 1150L);
    }
    long same =
        LongStream.range(1, 10_000).filter(i -> firsts[(int) i] == firsts[(int) i - 1]).count();
    assertThat(same).isBetween(850L, 1150L);
  }

  @Test
  void weightsDecideHowOftenAValueComes() {
    Weighted<String> values = Weighted.of(90, "often").or(10, "seldom").or(0, "never");
    Source.Stream stream = source.stream("weights");
    List<String> drawn =
        LongStream.range(0, 10_000).mapToObj(i -> stream.at(i).pick(values)).toList();
    assertThat(drawn).doesNotContain("never");
    assertThat(drawn.stream().filter("often"::equals).count()).isBetween(8_800L, 9_200L);
  }

  private static List<Long> draws(Chance chance) {
    return LongStream.generate(() -> chance.below(1_000_000)).limit(4).boxed().toList();
  }
}
