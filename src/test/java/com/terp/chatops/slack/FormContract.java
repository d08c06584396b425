package com.terp.chatops.slack;

import static com.terp.chatops.slack.Wire.ENGINEER;
import static com.terp.chatops.slack.Wire.OPS;
import static com.terp.chatops.slack.Wire.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.command.Confirmation;
import com.terp.chatops.command.Proposal;
import com.terp.chatops.command.Start;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Paragraph;
import com.terp.chatops.run.RunId;
import com.terp.chatops.sandbox.slack.Faults;
import com.terp.chatops.sandbox.slack.Message;
import com.terp.chatops.sandbox.slack.View;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do in a form, in both modes, against scripted commands. */
abstract class FormContract {
  private final Wire.Mode mode;
  Wire wire;

  FormContract(Wire.Mode mode) {
    this.mode = mode;
  }

  @BeforeEach
  void connect() {
    wire = new Wire(mode);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aFormIsFilledCheckedAndSubmitted() {
    wire.commands.proposals = line -> ready("p1");
    wire.commands.confirms =
        confirmation ->
            confirmation.reason().contains("because")
                ? new Start.Invalid(Start.Field.REASON, "Say why, not because.")
                : new Start.Accepted(new RunId(7));

    assertThat(wire.engineer().command(OPS, "/terp seed light").ok()).isTrue();
    View form = wire.engineer().awaitModal(view -> view.callbackId().equals("confirm"), PATIENCE);

    assertThat(form.allText()).contains("Insert 195 rows", "Start run");
    assertThat(wire.engineer().submit(form, filled("just because")).toString())
        .contains("Say why, not because.");
    assertThat(wire.engineer().submit(form, filled("new test data <!channel>")).ok()).isTrue();
    wire.engineer().awaitNoModal(PATIENCE);
    Confirmation confirmation = wire.commands.confirmations.getLast();
    assertThat(confirmation.proposal()).isEqualTo("p1");
    assertThat(confirmation.reason()).isEqualTo("new test data <!channel>");
    assertThat(confirmation.asker().actor().id()).isEqualTo(ENGINEER);
    assertThat(confirmation.asker().origin()).isEqualTo(new Origin.Slack(OPS, null));
  }

  @Test
  void aSubmissionDeliveredTwiceIsTheSameYes() {
    wire.commands.proposals = line -> ready("p1");
    wire.engineer().command(OPS, "/terp seed light");
    View form = wire.engineer().awaitModal(view -> view.callbackId().equals("confirm"), PATIENCE);

    wire.slack.faults().duplicateNextInteraction();
    wire.engineer().submit(form, filled("new test data"));

    wire.engineer().awaitNoModal(PATIENCE);
    assertThat(wire.commands.confirmations)
        .extracting(Confirmation::proposal)
        .isNotEmpty()
        .containsOnly("p1");
  }

  @Test
  void aSlowStartIsToldInTheForm() {
    wire.close();
    wire = new Wire(mode, Wire.Limits.PATIENT.starting(Duration.ofMillis(250)));
    CompletableFuture<Start> start = new CompletableFuture<>();
    wire.commands.proposals = line -> ready("p1");
    wire.commands.confirms = confirmation -> start.join();
    wire.engineer().command(OPS, "/terp seed light");
    View form = wire.engineer().awaitModal(view -> view.callbackId().equals("confirm"), PATIENCE);

    assertThat(wire.engineer().submit(form, filled("new test data")).ok()).isTrue();
    wire.engineer().awaitModal(view -> view.allText().contains("Starting"), PATIENCE);
    start.complete(new Start.Accepted(new RunId(7)));
    wire.engineer().awaitModal(view -> view.allText().contains("Run 7 has started"), PATIENCE);
  }

  @Test
  void aRefusalIsToldInTheForm() {
    wire.commands.proposals =
        line -> new Proposal.Refused(Report.of(Outcome.REFUSED, "Oscar is seeding just now"));

    wire.engineer().command(OPS, "/terp seed light");

    wire.engineer().awaitModal(view -> view.allText().contains("Oscar is seeding"), PATIENCE);
  }

  @Test
  void aProposalThatThrowsIsToldInTheForm() {
    wire.commands.proposals =
        line -> {
          throw new IllegalStateException("boom");
        };

    wire.engineer().command(OPS, "/terp seed light");

    wire.engineer().awaitModal(view -> view.allText().contains("Something went wrong"), PATIENCE);
  }

  @Test
  void choosingShowsThePreviewInTheSameForm() {
    wire.commands.proposals =
        line ->
            switch (line) {
              case "rollback" -> choose();
              case "rollback run 7" -> ready("seven");
              default -> ready("eight");
            };

    wire.engineer().command(OPS, "/terp rollback");
    View choice = wire.engineer().awaitModal(view -> view.allText().contains("What?"), PATIENCE);
    wire.engineer().choose(choice, "choose:target", "rollback run 7");
    View seven =
        wire.engineer().awaitModal(view -> view.privateMetadata().contains("seven"), PATIENCE);
    assertThat(seven.id()).isEqualTo(choice.id());
    wire.engineer().choose(seven, "choose:target", "rollback run 8");
    View eight =
        wire.engineer().awaitModal(view -> view.privateMetadata().contains("eight"), PATIENCE);
    assertThat(wire.engineer().submit(eight, filled("wrong profile")).ok()).isTrue();

    assertThat(wire.commands.confirmations).extracting(Confirmation::proposal).contains("eight");
  }

  @Test
  void aChoiceThatTookLongerThanTheNextOneIsNotShownAnyMore() {
    CountDownLatch release = new CountDownLatch(1);
    wire.commands.proposals =
        line -> {
          if (line.equals("rollback run 7")) {
            awaitQuietly(release);
          }
          return switch (line) {
            case "rollback" -> choose();
            case "rollback run 7" -> ready("seven");
            default -> ready("eight");
          };
        };
    wire.engineer().command(OPS, "/terp rollback");
    View choice = wire.engineer().awaitModal(view -> view.allText().contains("What?"), PATIENCE);
    wire.engineer().choose(choice, "choose:target", "rollback run 7");
    View waiting =
        wire.engineer().awaitModal(view -> view.allText().contains("Working out"), PATIENCE);
    wire.engineer().choose(waiting, "choose:target", "rollback run 8");
    wire.engineer().awaitModal(view -> view.privateMetadata().contains("eight"), PATIENCE);

    release.countDown();

    while (wire.client.outgoing().workers().work().getActiveCount() > 0) {
      Thread.onSpinWait();
    }
    wire.engineer().awaitModal(view -> view.privateMetadata().contains("eight"), PATIENCE);
  }

  @Test
  void aFormThatCannotOpenIsExplained() {
    wire.slack.faults().next("views.open", 1, new Faults.Fault.Refused("expired_trigger_id"));

    wire.engineer().command(OPS, "/terp seed light");

    assertThat(await(message -> message.allText().contains("Run /terp seed light again")).onlyFor())
        .contains(ENGINEER);
  }

  Message await(java.util.function.Predicate<Message> condition) {
    return wire.engineer()
        .awaitMessage(message -> message.fromBot() && condition.test(message), PATIENCE);
  }

  static Map<String, Object> filled(String reason) {
    return Map.of("agree", List.of("agree"), "reason", reason);
  }

  static Proposal ready(String id) {
    return new Proposal.Ready(
        id,
        "Seed light",
        Report.of(Outcome.INFO, "Insert 195 rows", new Paragraph("plan 3f9a")),
        "Insert 195 rows",
        null,
        "Start run");
  }

  static Proposal choose() {
    return new Proposal.Choose(
        "Roll back",
        "What?",
        List.of(
            new Proposal.Group(
                "Seed runs",
                List.of(
                    new Proposal.Option("Run 7", "light", "rollback run 7"),
                    new Proposal.Option("Run 8", "small", "rollback run 8")))),
        Report.of(Outcome.INFO, "Two runs can be undone"));
  }

  static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
