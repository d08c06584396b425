package com.terp.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.Replicas.Kind;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.sandbox.slack.Faults.Fault;
import com.terp.chatops.sandbox.slack.Message;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.testing.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several bots on one database: they hand over, take over, stop and tell for each other. */
class TakeoverIT {
  private Replicas bots;
  private Map<String, Fingerprint> before;

  @BeforeEach
  void open() {
    bots = new Replicas(Databases.best("TakeoverIT"));
    before = bots.shop.fingerprints();
  }

  @AfterEach
  void close() {
    bots.close();
  }

  @Test
  void aBotThatIsTerminatedFinishesItsChunkAndHandsOver() {
    Child first = bots.start().tell("go").awaiting("ready");
    Child second = bots.start();
    RunId run = bots.submit(Kind.CLEARING, null);
    until(first, run, "orders 2");
    first.terminate();
    second.tell("go");

    Run ended = bots.ended(run);

    assertThat(ended.state()).as(ended.toString()).isEqualTo(RunState.SUCCEEDED);
    assertThat(bots.shop.bot("SELECT deaths FROM BOT.run WHERE id = " + run)).isZero();
    assertThat(bots.shop.bot("SELECT attempt FROM BOT.run WHERE id = " + run)).isEqualTo(2);
    bots.assertNothingIsLeft();
    bots.assertOneTruthfulThread(ended);
    assertThat(texts()).anyMatch(text -> text.contains("The bot is being restarted"));
    assertThat(texts()).anyMatch(text -> text.contains("Going on from table"));
  }

  @Test
  void oneOfTwoBotsFinishesWhatTheOtherDiedOfAndEachYesIsOneRun() {
    Child one = bots.start().tell("go").awaiting("ready");
    Child other = bots.start().tell("go").awaiting("ready");
    RunId run = bots.submit(Kind.CLEARING, null, "the same yes");
    assertThat(bots.submit(Kind.CLEARING, null, "the same yes")).isEqualTo(run);
    Child working = Child.beginning(run, one, other);
    until(working, run, "orders 1");
    working.kill();

    Run seeded = bots.ended(run);
    Run undone = bots.ended(bots.submit(Kind.UNDO, run));

    assertThat(seeded.state()).as(seeded.toString()).isEqualTo(RunState.SUCCEEDED);
    assertThat(undone.state()).as(undone.toString()).isEqualTo(RunState.SUCCEEDED);
    assertThat(bots.shop.fingerprints()).isEqualTo(before);
    assertThat(bots.shop.bot("SELECT COUNT(*) FROM BOT.run")).isEqualTo(2);
    bots.assertNothingIsLeft();
    bots.assertOneTruthfulThread(seeded);
    bots.assertOneTruthfulThread(undone);
    bots.assertNobodyIsOfferedToUndo(bots.ended(run));
    assertThat(undone.thread()).as("the undo is told where its run was").isEqualTo(seeded.thread());
  }

  @Test
  void aBotThatIsFrozenLosesItsRunAndWritesNothingWhenItThaws() {
    Child frozen = bots.start().tell("go").awaiting("ready");
    Child other = bots.start();
    RunId run = bots.submit(Kind.CLEARING, null);
    until(frozen, run, "orders 1");
    frozen.signal("STOP");
    other.tell("go");

    Run ended = bots.ended(run);
    frozen.signal("CONT");

    assertThat(ended.state()).as(ended.toString()).isEqualTo(RunState.SUCCEEDED);
    assertThat(bots.ended(bots.submit(Kind.UNDO, run)).state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(bots.shop.fingerprints()).isEqualTo(before);
    bots.assertNothingIsLeft();
    bots.assertOneTruthfulThread(ended);
  }

  @Test
  void aRunThatBroughtTheBotDownThreeTimesIsGivenUp() {
    RunId run = bots.submit(Kind.CLEARING, null);
    bots.shop
        .test()
        .execute(
            "UPDATE `%s`.run SET state = 'RUNNING', attempt = 3, deaths = 2 WHERE id = %s"
                .formatted(bots.shop.test().botSchema(), run));
    bots.start().tell("go");

    Run ended = bots.ended(run);

    assertThat(ended.state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(ended.report().headline()).contains("given up", "died 3 times");
    bots.assertOneTruthfulThread(ended);
  }

  @Test
  void cancelReachesARunInAnotherProcessAndCutsOffAStatementThatWaits() throws SQLException {
    bots.start().tell("go").awaiting("ready");
    try (Connection somebody = bots.shop.test().connect();
        Statement statement = somebody.createStatement()) {
      somebody.setAutoCommit(false);
      statement.execute("SELECT * FROM orders FOR UPDATE");
      RunId run = bots.submit(Kind.CLEARING, null);
      await("SELECT COUNT(*) FROM BOT.audit_event WHERE action = 'STEP' AND run_id = " + run);

      bots.submitting.cancel(run, Replicas.ERIN);

      Run ended = bots.ended(run);
      assertThat(ended.state()).as(ended.toString()).isEqualTo(RunState.CANCELLED);
      assertThat(ended.report().headline()).contains("was cancelled by Erin Engineer");
      bots.assertNothingIsLeft();
      somebody.rollback();
    }
  }

  @Test
  void whatSlackMissedIsToldByTheNextProcessInOrderAndOnce() {
    Child first = bots.start().tell("go").awaiting("ready");
    bots.slack
        .faults()
        .next("chat.postMessage", 1, new Fault.LandedButTimedOut(Duration.ofSeconds(4)));
    RunId run = bots.submit(Kind.CLEARING, null);
    until(first, run, "checks");
    bots.slack.faults().always("*", new Fault.ServerError());
    until(first, run, "ended");
    first.kill();
    bots.slack.faults().clear();
    bots.start().tell("go");

    Run ended = bots.ended(run);

    bots.assertOneTruthfulThread(ended);
    List<Message> thread = bots.slack.messages().in(Replicas.CHANNEL);
    assertThat(thread.getFirst().threadTs()).isEmpty();
    assertThat(thread.subList(1, thread.size()))
        .allSatisfy(m -> assertThat(m.threadTs()).contains(thread.getFirst().ts()));
    assertThat(thread.getLast().buttons()).contains("Undo this run");
  }

  private List<String> texts() {
    return bots.slack.messages().in(Replicas.CHANNEL).stream().map(Message::allText).toList();
  }

  private static void until(Child child, RunId run, String where) {
    String start = "run %s %s".formatted(run, where);
    for (String line = child.next(); !line.startsWith(start); line = child.next()) {
      assertThat(line).isNotEqualTo("gone");
    }
  }

  private void await(String count) {
    while (bots.shop.bot(count) == 0) {
      Thread.onSpinWait();
    }
  }
}
