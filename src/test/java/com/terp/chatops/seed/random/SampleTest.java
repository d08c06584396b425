package com.terp.chatops.seed.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 1",
    "0, 50",
    "1, 50",
    "18, 150",
    "25, 50",
    "26, 50",
    "49, 50",
    "50, 50",
    "120, 132",
    "333, 1000",
    "667, 1000"
  })
  void choosesExactlyAsManyAndRankIsTheInverseOfAt(long chosen, long of) {
    Sample sample = Sample.of(chosen, of, new Source(9).stream("sample"));
    List<Long> contained = LongStream.range(0, of).filter(sample::contains).boxed().toList();
    assertThat(contained).hasSize((int) chosen);
    assertThat(sample.size()).isEqualTo(chosen);
    assertThat(LongStream.range(0, chosen).map(sample::at).boxed().toList()).isEqualTo(contained);
    for (long index = 0; index <= of; index++) {
      long limit = index;
      assertThat(sample.rank(index)).isEqualTo(contained.stream().filter(c -> c < limit).count());
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 7", "3, 7", "6, 7", "7, 7"})
  void othersAreTheRest(long chosen, long of) {
    Sample sample = Sample.of(chosen, of, new Source(9).stream("sample"));
    Sample others = sample.others();
    assertThat(others.size()).isEqualTo(of - chosen);
    for (long index = 0; index < of; index++) {
      assertThat(others.contains(index)).isNotEqualTo(sample.contains(index));
    }
  }

  @Test
  void refusesToChooseMoreThanThereAre() {
    assertThatThrownBy(() -> Sample.of(8, 7, new Source(9).stream("sample")))
        .hasMessage("cannot choose 8 of 7");
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "17", "256", "2400"})
  void permutationTakesEachPlaceOnce(long size) {
    Permutation permutation = new Permutation(size, new Source(3).stream("names"));
    assertThat(LongStream.range(0, size).map(permutation::at).sorted().toArray())
        .isEqualTo(LongStream.range(0, size).toArray());
  }
}
