package com.terp.chatops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.config.PlatformSettings;
import com.terp.chatops.config.Secret;
import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.testing.TestClock;
import com.terp.chatops.watch.Watch.Asked;
import com.terp.chatops.watch.Watch.Purpose;
import com.terp.chatops.watch.Watch.Subject;
import com.terp.chatops.watch.WatchState.Stage;
import java.io.IOException;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealingTest {
  private static final Ruling SICK = Ruling.failed(Trouble.ERRORS, "40 of 40 requests failed");

  private final TestClock clock = new TestClock("2026-11-21T12:00:00Z");
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                .body(
                    """
                    {"app":{"id":"app-0001","active_deployment":{"id":"d4","phase":"ACTIVE",
                      "created_at":"2026-11-21T11:00:00Z"}}}\
                    """)
                .build();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void onlyWhatTheBotWatchesByItselfIsRestarted(Purpose purpose) {
    PlatformSettings settings =
        new PlatformSettings(server.url("/").uri(), "app-0001", new Secret("dop_v1_x"));
    Board board = new Board();
    try (Watching watching = new Watching(null, null, board, List.of(), clock)) {
      Healing healing = new Healing(new AppPlatform(settings, clock), watching, 3, clock);
      Watch sick =
          new Watch(
                  1,
                  "staging",
                  new Subject("d4", null),
                  new Asked(purpose, Mode.RELAXED, null, "C0ALERTS", null),
                  clock.instant(),
                  null,
                  Machine.usual(Mode.RELAXED).begin(clock.instant()),
                  0,
                  null)
              .given(SICK, clock.instant());

      Stage next = healing.follow(sick, SICK).state().stage();

      assertThat(next).isEqualTo(purpose == Purpose.NEW ? Stage.HEALING : Stage.OVER);
      assertThat(board.added).hasSize(purpose == Purpose.NEW ? 1 : 0);

      Watch notRestarted = sick.healing(clock.instant()).given(SICK, clock.instant());
      assertThat(healing.follow(notRestarted, SICK))
          .as("a restart that was refused or lost is not done again")
          .isEqualTo(notRestarted);
    }
  }
}
