package com.terp.chatops.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CrewTest {
  private static final Duration SOON = Duration.ofMillis(1);

  /** A server forgets a session that asks nothing, and what comes after the crew needs it. */
  @Test
  void whoWaitsForTheOthersShowsThatItIsThere() throws SQLException {
    CountDownLatch shown = new CountDownLatch(3);
    Thread waiting = Thread.currentThread();

    new Crew<String>(
            "test",
            2,
            () -> {
              assertThat(Thread.currentThread()).isEqualTo(waiting);
              shown.countDown();
            },
            SOON)
        .work(one(), () -> new Patient(shown));

    assertThat(shown.getCount()).isZero();
  }

  @Test
  void aRightThatIsGoneStopsTheOthers() {
    CountDownLatch gone = new CountDownLatch(1);

    assertThatThrownBy(() ->
            new Crew<String>(
                    "test",
                    2,
                    () -> {
                      gone.countDown();
                      throw new SQLException("the right is gone");
                    },
                    SOON)
                .work(one(), () -> new Patient(gone)))
        .isInstanceOf(SQLException.class)
        .hasMessage("the right is gone");
  }

  private static WorkQueue<String> one() {
    return new WorkQueue<>(List.of(new WorkQueue.Task<>("t", Set.of(), 1, "work")));
  }

  /** Works until something has happened. */
  private record Patient(CountDownLatch until) implements Crew.Hand<String> {
    @Override
    public void take(String work) throws InterruptedException {
      until.await();
    }

    @Override
    public void close() {}
  }
}
