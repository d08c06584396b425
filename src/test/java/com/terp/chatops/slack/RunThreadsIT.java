package com.terp.chatops.slack;

import static com.terp.chatops.slack.Wire.OPS;
import static com.terp.chatops.slack.Wire.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Paragraph;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunRequest;
import com.terp.chatops.run.RunState;
import com.terp.chatops.run.RunThread;
import com.terp.chatops.sandbox.slack.Faults.Fault;
import com.terp.chatops.sandbox.slack.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run's thread stays in order and without doubles, whatever Slack does. */
class RunThreadsIT {
  private static final RunId RUN = new RunId(7);
  private static final Instant AT = Instant.EPOCH;

  private final CompletableFuture<RunThread> posted = new CompletableFuture<>();
  private final Queue<RunState> told = new ConcurrentLinkedQueue<>();
  private Wire wire;
  private RunThreads threads;

  @BeforeEach
  void connect() {
    connect(Wire.Limits.PATIENT);
  }

  private void connect(Wire.Limits limits) {
    wire = new Wire(Wire.Mode.SOCKET, limits);
    threads = threads();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aRunIsOneThreadThatEndsWithItsOutcome() {
    wholeRun(null);

    Message root = ended();
    assertThat(root.threadTs()).isEmpty();
    assertThat(root.allText())
        .contains("Seeded staging", "run 7", "<@U0ENGINEER>", "test data &lt;!channel&gt;");
    List<Message> replies = replies(root);
    assertThat(replies).hasSize(2);
    assertThat(replies.get(0).allText()).contains("✅ 1/2 clear", "✅ 2/2 load", "2 of 2 steps");
    assertThat(replies.get(1).allText()).contains("Seeded staging", "195 rows");
    assertThat(replies.get(1).buttons()).containsExactly("Undo");
    assertThat(recorded().ts()).isEqualTo(root.ts());
    assertThat(String.valueOf(recorded().link())).contains("/archives/" + OPS + "/p");
  }

  @Test
  void aRunAskedForInAThreadIsToldThere() {
    wire.engineer().command(OPS, "/terp health");
    Message root =
        wire.engineer()
            .awaitMessage(message -> message.allText().contains("health is fine"), PATIENCE);

    wholeRun(root.ts());

    ended();
    assertThat(replies(root)).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void aPauseSlackAsksForKeepsTheOrder() {
    wire.slack.faults().next("chat.postMessage", 2, new Fault.RateLimited(Duration.ofSeconds(1)));

    wholeRun(null);

    assertInOrderWithoutDoubles();
  }

  @Test
  void serverErrorsAreOvercome() {
    wire.slack.faults().next("chat.postMessage", 2, new Fault.ServerError());
    wire.slack.faults().next("chat.update", 1, new Fault.ServerError());

    wholeRun(null);

    assertInOrderWithoutDoubles();
  }

  @Test
  void aPostThatLandedButTimedOutIsNotPostedAgain() {
    wire.close();
    connect(Wire.Limits.PATIENT.reading(Duration.ofSeconds(2)));
    wire.slack
        .faults()
        .next("chat.postMessage", 2, new Fault.LandedButTimedOut(Duration.ofSeconds(4)));

    wholeRun(null);

    assertInOrderWithoutDoubles();
  }

  @Test
  void whileSlackIsDownMessagesWait() {
    wire.slack.faults().always("*", new Fault.ServerError());
    wholeRun(null);
    wire.slack.faults().clear();

    assertInOrderWithoutDoubles();
  }

  @Test
  void blocksSlackRefusesBecomeText() {
    wire.slack.faults().next("chat.postMessage", 1, new Fault.Refused("invalid_blocks"));

    wholeRun(null);

    assertInOrderWithoutDoubles();
  }

  @Test
  void theThreadOfARunWhoseProcessIsGoneGoesOn() {
    threads.on(new RunEvent.Requested(RUN, AT, request(null), null));
    Message root =
        wire.engineer().awaitMessage(message -> message.allText().contains("run 7"), PATIENCE);

    Report report = Report.of(Outcome.BAD, "Run 7 was interrupted", new Paragraph("Undo it."));
    threads().on(untold(RunState.INTERRUPTED, report, RunEvent.Known.NOTHING));

    Message after =
        wire.engineer()
            .awaitMessage(
                message ->
                    message.ts().equals(root.ts())
                        && message.allText().contains("Run 7 was interrupted"),
                PATIENCE);
    assertThat(after.threadTs()).isEmpty();
    wire.engineer().awaitMessage(message -> message.allText().contains("Undo it."), PATIENCE);
    assertThat(replies(root)).hasSize(1);
  }

  @Test
  void whatWasGoneOnWithLosesThatButtonAndNothingElse() {
    threads.on(new RunEvent.Requested(RUN, AT, request(null), null));
    threads.on(new RunEvent.Started(RUN, AT));
    threads.on(new RunEvent.StepEnded(RUN, AT, 1, 2, "clear", "100 rows", Duration.ofMillis(5)));
    Report stopped =
        Report.of(Outcome.WARNING, "Run 7 was stopped", new Paragraph("Undo it or go on."))
            .offering(
                new Offer("Undo", Emphasis.DANGER, "rollback run 7"),
                new Offer("Resume", Emphasis.PRIMARY, "seed light seed=1 resume=7"));
    threads.on(new RunEvent.Ended(RUN, AT, RunState.CANCELLED, stopped));
    Message end =
        wire.engineer().awaitMessage(message -> message.buttons().contains("Resume"), PATIENCE);
    Message root = ended("Run 7 was stopped");
    // Each message is edited on its own: the next process would go on with what it finds.
    wire.engineer().awaitMessage(message -> message.allText().contains("100 rows"), PATIENCE);

    Report resumed = stopped.without(offer -> offer.resumes(RUN));
    threads().on(untold(RunState.CANCELLED, resumed, RunEvent.Known.AN_END));

    Message after =
        wire.engineer()
            .awaitMessage(
                message -> message.ts().equals(end.ts()) && !message.buttons().contains("Resume"),
                PATIENCE);
    assertThat(after.buttons()).containsExactly("Undo");
    assertThat(replies(root)).hasSize(2);
    assertThat(replies(root).getFirst().allText())
        .contains("100 rows")
        .doesNotContain("stopped here");
  }

  /** What the next process knows of the thread; it is recorded by a thread of its own. */
  private RunThread recorded() {
    assertThat(posted).succeedsWithin(PATIENCE);
    return posted.join();
  }

  @Test
  void whereTheBotMayWriteButNotReadItSaysEverything() {
    wire.slack.faults().always("conversations.history", new Fault.Refused("not_in_channel"));
    wire.slack.faults().always("conversations.replies", new Fault.Refused("not_in_channel"));

    Report report = Report.of(Outcome.BAD, "Run 7 was interrupted", new Paragraph("Undo it."));
    Run run = new Run(RUN, request(null), RunState.INTERRUPTED, AT, AT, AT, report, null);
    threads.on(new RunEvent.Untold(RUN, AT, run, 1, RunEvent.Known.NOTHING));

    Message head =
        wire.engineer()
            .awaitMessage(
                message ->
                    message.threadTs().isEmpty()
                        && message.allText().contains("Run 7 was interrupted"),
                PATIENCE);
    Message end =
        wire.engineer().awaitMessage(message -> message.allText().contains("Undo it."), PATIENCE);
    assertThat(end.threadTs()).contains(head.ts());
  }

  @Test
  void whatAnotherTokenCouldSayIsNotToldYet() {
    wire.slack.faults().always("*", new Fault.Refused("token_revoked"));
    Telling telling =
        new Telling(
            wire.client.outgoing().mailroom().conversation(OPS, null), RUN, request(null), 1);

    telling.head(Telling.Before.NOTHING);

    assertThat(telling.told()).failsWithin(PATIENCE);
  }

  private Message ended(String headline) {
    return wire.engineer()
        .awaitMessage(
            message ->
                message.allText().contains(headline) && message.allText().contains("asked by"),
            PATIENCE);
  }

  private void assertInOrderWithoutDoubles() {
    Message root = ended();
    List<Message> replies = replies(root);
    assertThat(replies).hasSize(2);
    assertThat(replies.get(0).allText()).contains("2 of 2 steps");
    assertThat(replies.get(1).allText()).contains("195 rows");
    assertThat(wire.slack.messages().in(OPS).stream().filter(Message::fromBot)).hasSize(3);
  }

  /** Head, steps and result get their last words in an order of their own: all are waited for. */
  private Message ended() {
    wire.engineer()
        .awaitMessage(message -> message.allText().contains("2 of 2 steps done"), PATIENCE);
    wire.engineer().awaitMessage(message -> message.buttons().contains("Undo"), PATIENCE);
    return wire.engineer()
        .awaitMessage(
            message ->
                message.allText().contains("Seeded staging")
                    && message.allText().contains("asked by"),
            PATIENCE);
  }

  private List<Message> replies(Message root) {
    List<Message> replies = new ArrayList<>(wire.slack.messages().thread(root));
    replies.removeIf(message -> message.ts().equals(root.ts()));
    return replies;
  }

  private void wholeRun(@org.jspecify.annotations.Nullable String thread) {
    threads.on(new RunEvent.Requested(RUN, AT, request(thread), null));
    threads.on(new RunEvent.Started(RUN, AT));
    for (int done = 0; done <= 100; done++) {
      threads.on(new RunEvent.Progress(RUN, AT, 1, 2, "clear", done, 100));
    }
    threads.on(new RunEvent.StepEnded(RUN, AT, 1, 2, "clear", "100 rows", Duration.ofMillis(5)));
    threads.on(new RunEvent.StepEnded(RUN, AT, 2, 2, "load", "195 rows", Duration.ofMillis(5)));
    threads.on(
        new RunEvent.Ended(
            RUN,
            AT,
            RunState.SUCCEEDED,
            Report.of(Outcome.GOOD, "Seeded staging", new Paragraph("195 rows"))
                .offering(new Offer("Undo", Emphasis.DANGER, "rollback run 7"))));
  }

  /** What the next process hears of the run. */
  private RunEvent.Untold untold(RunState state, Report report, RunEvent.Known known) {
    Run run = new Run(RUN, request(null), state, AT, AT, AT, report, recorded());
    return new RunEvent.Untold(RUN, AT, run, 1, known);
  }

  private static RunRequest request(@org.jspecify.annotations.Nullable String thread) {
    return new RunRequest(
        "seed light",
        "staging",
        new Actor(Wire.ENGINEER, "Erin"),
        "test data <!channel>",
        "key",
        "3f9a",
        new Origin.Slack(OPS, thread),
        null);
  }

  private RunThreads threads() {
    ThreadBook book =
        new ThreadBook() {
          @Override
          public void posted(RunId run, RunThread thread) {
            posted.complete(thread);
          }

          @Override
          public void told(RunId run, RunState state) {
            told.add(state);
          }
        };
    Outgoing out = wire.client.outgoing();
    return new RunThreads(out.mailroom(), new Permalinks(), book, out.workers().work());
  }
}
