package com.terp.chatops.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.terp.chatops.run.RunStore.Owner;
import com.terp.chatops.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever waits for a run hears of an end, whatever the database does. */
class OwnRunsTest {
  private static final RunId RUN = new RunId(7);
  private static final ChatOpsException AWAY = new ChatOpsException("The database is away.");

  private final TestClock clock = new TestClock("2026-03-01T10:00:00Z");
  private final RunStore store = mock(RunStore.class);

  @Test
  void aRunThatCannotBeginEndsForWhoWaitsForIt() throws InterruptedException {
    when(store.begin(any(), any(), any())).thenThrow(AWAY);
    when(store.ended(any(), any(), any(), any())).thenThrow(AWAY);

    assertThat(end().report().headline()).isEqualTo("The database is away.");
  }

  @Test
  void aRunThatOthersEndedIsToldAsTheyEndedIt() throws InterruptedException {
    when(store.begin(any(), any(), any())).thenReturn(new Begun.Over());
    Report report = Report.of(Report.Outcome.WARNING, "Somebody ended it.");
    doReturn(Optional.of(run(RunState.CANCELLED, report))).when(store).find(RUN);

    RunEvent.Ended end = end();

    assertThat(end.state()).isEqualTo(RunState.CANCELLED);
    assertThat(end.report()).isEqualTo(report);
  }

  @Test
  void aRunThatGoesOnElsewhereIsToldSo() throws InterruptedException {
    Run run = run(RunState.RUNNING, null);
    when(store.begin(any(), any(), any())).thenReturn(new Begun.Ours(run, 1, 0, false, null));
    when(store.ended(any(), any(), any(), any(), any())).thenReturn(false);
    doReturn(Optional.of(run)).when(store).find(RUN);

    assertThat(end().report().headline()).isEqualTo("Run 7 goes on in another process of the bot.");
  }

  @Test
  void anEndThatCannotBeRecordedHoldsNoOtherUp() {
    Desk desk = new Desk(store, new Endings(Recovery.NONE), clock, new Announcer());
    Owner owner = new Owner("here", 1);
    Endings.End end = new Endings.End(RunState.SUCCEEDED, Report.of(Report.Outcome.GOOD, "Done."));
    when(store.ended(any(), any(), any(), any(), any())).thenThrow(AWAY);
    for (long id = 1; id <= 3; id++) {
      desk.end(new RunId(id), owner, end);
    }
    doReturn(true).when(store).ended(any(), any(), any(), any(), any());
    doThrow(AWAY).when(store).ended(eq(new RunId(1)), any(), any(), any(), any());

    desk.recordEnds();

    assertThat(desk.unrecorded()).containsExactly(new RunId(1));
    verify(store, times(2)).ended(eq(new RunId(3)), any(), any(), any(), any());
  }

  private RunEvent.Ended end() throws InterruptedException {
    when(store.active()).thenReturn(List.of());
    when(store.insert(any(), any(), any(), any())).thenReturn(new Submission.Accepted(RUN));
    Presence presence = mock(Presence.class);
    when(presence.instance()).thenReturn("here");
    when(presence.transactions()).thenReturn(mock(Transactions.class));
    when(presence.transactions().botSchema()).thenReturn("ops");
    RunLimits limits = new RunLimits(1, 1, Duration.ofSeconds(30), Duration.ofSeconds(30));
    BlockingQueue<RunEvent> events = new LinkedBlockingQueue<>();
    try (Runs runs = new Runs(store, presence, Recovery.NONE, clock, limits)) {
      runs.listen(events::add);
      runs.submit(RunFixture.request("key"), context -> Report.of(Report.Outcome.GOOD, "Done."));
      @Nullable RunEvent event = null;
      while (!(event instanceof RunEvent.Ended)) {
        event = events.poll(30, TimeUnit.SECONDS);
        assertThat(event).as("an end within 30 s").isNotNull();
      }
      return (RunEvent.Ended) event;
    }
  }

  private Run run(RunState state, @Nullable Report report) {
    return new Run(
        RUN,
        RunFixture.request("key"),
        state,
        clock.instant(),
        clock.instant(),
        report == null ? null : clock.instant(),
        report,
        null);
  }
}
