package com.terp.chatops.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void cuttingNeverHalvesACharacter() {
    assertThat(Words.cut("ab😀cd", 4)).isEqualTo("ab…");
    assertThat(Words.cut("ab😀cd", 5)).isEqualTo("ab😀…");
    assertThat(Words.cut("ab😀cd", 6)).isEqualTo("ab😀cd");
  }

  @Test
  void aButtonTakesWhatFitsOfItsLabelAndTheWholeCommand() {
    String command = "seed light " + "x".repeat(200);

    Offer offer = new Offer(command, Emphasis.PLAIN, command);

    assertThat(offer.label()).hasSize(75).endsWith("…");
    assertThat(offer.command()).isEqualTo(command);
  }
}
