package com.terp.chatops.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackApiTest {
  @ParameterizedTest
  @ValueSource(strings = {"ratelimited", "rate_limited"})
  void aPauseAskedForWithoutAStatusIsOneAllTheSame(String error) {
    ChatPostMessageResponse response = new ChatPostMessageResponse();
    response.setOk(false);
    response.setError(error);

    assertThat(SlackApi.call(() -> response, r -> new Answer.Done("", "")))
        .isEqualTo(new Answer.Wait(Duration.ofSeconds(1)));
  }
}
