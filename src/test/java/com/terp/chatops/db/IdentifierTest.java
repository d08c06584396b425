package com.terp.chatops.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IdentifierTest {
  @Test
  void backticksWithinANameAreDoubled() {
    assertThat(Identifier.quote("a`b")).isEqualTo("`a``b`");
    assertThat(Identifier.quote("terp", "order")).isEqualTo("`terp`.`order`");
  }

  @Test
  void refusesWhatNoServerTakesForAName() {
    assertThatIllegalArgumentException().isThrownBy(() -> Identifier.quote(""));
    assertThatIllegalArgumentException().isThrownBy(() -> Identifier.quote("a\0b"));
  }
}
