package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.seed.SeedSpec.Clear;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeedSpecTest {
  /** Covers: what leans on rows that are there cannot be planned again beside its own. */
  @Test
  void onlyAWholeProfileThatClearsCanBeGoneOnWith() {
    assertThat(new SeedSpec("small", 1, Clear.CLEAR).canBeGoneOnWith()).isTrue();
    assertThat(new SeedSpec("small", 1, Clear.WITH_DEPENDENTS).canBeGoneOnWith()).isTrue();
    assertThat(new SeedSpec("small", 1, Clear.NO_CLEAR).canBeGoneOnWith()).isFalse();
    assertThat(new SeedSpec("small", 1, Clear.CLEAR, Optional.of("orders")).canBeGoneOnWith())
        .isFalse();
  }
}
