package com.terp.chatops.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlersTest {
  @ParameterizedTest
  @CsvSource({
    "<@U0BOT> health, health",
    "<@U0BOT|terp> health, health",
    "<@U0ERIN> said: <@U0BOT> health, <@U0ERIN> said: health",
    "<@U0BOT> seed light reason=<@U0ERIN>, seed light reason=<@U0ERIN>",
    "<@U0ERIN> health, <@U0ERIN> health"
  })
  void onlyOurOwnMentionIsTakenOut(String text, String line) {
    assertThat(Handlers.withoutUs(text, "U0BOT").strip()).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({"<@U0BOT> health, health", "health, health"})
  void whereNobodySaysWhoWeAreTheFirstMentionIsOurs(String text, String line) {
    assertThat(Handlers.withoutUs(text, null).strip()).isEqualTo(line);
  }
}
