package com.terp.chatops.slack;

import static com.terp.chatops.slack.Wire.ENGINEER;
import static com.terp.chatops.slack.Wire.OPS;
import static com.terp.chatops.slack.Wire.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.Origin;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Paragraph;
import com.terp.chatops.sandbox.slack.Faults;
import com.terp.chatops.sandbox.slack.Message;
import com.terp.chatops.sandbox.slack.View;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Everything people do in Slack, in both modes, against scripted commands. */
abstract class EdgeContract extends FormContract {
  EdgeContract(Wire.Mode mode) {
    super(mode);
  }

  @Test
  void aQueryIsAThreadWhoseRootBecomesTheOutcome() {
    wire.commands.answers =
        (line, asker) -> Report.of(Outcome.GOOD, "All is well", new Paragraph("database: 3 ms"));

    assertThat(wire.engineer().command(OPS, "/terp health").ok()).isTrue();

    Message root = await(m -> m.threadTs().isEmpty() && m.allText().contains("All is well"));
    assertThat(root.allText()).contains("`/terp health`", "<@U0ENGINEER>");
    Message details = await(message -> message.allText().contains("database: 3 ms"));
    assertThat(details.threadTs()).contains(root.ts());
  }

  @Test
  void helpIsOnlyForTheAsker() {
    assertThat(wire.engineer().command(OPS, "/terp help").ok()).isTrue();

    assertThat(await(message -> message.allText().contains("help is fine")).onlyFor())
        .contains(ENGINEER);
  }

  @Test
  void aTypoIsAnsweredInWordsForTheAskerAlone() {
    assertThat(wire.engineer().command(OPS, "/terp haelth").ok()).isTrue();

    assertThat(await(message -> message.allText().contains("Did you mean health?")).onlyFor())
        .contains(ENGINEER);
  }

  @Test
  void aSlowAnswerIsAcknowledgedAllTheSame() {
    CountDownLatch release = new CountDownLatch(1);
    wire.commands.answers =
        (line, asker) -> {
          awaitQuietly(release);
          return Report.of(Outcome.GOOD, "At last");
        };

    for (int i = 0; i < 12; i++) {
      assertThat(wire.engineer().command(OPS, "/terp health").ok()).isTrue();
    }
    await(message -> message.allText().contains("⏳"));
    release.countDown();
    await(message -> message.allText().contains("At last"));
  }

  @Test
  void aHandlerThatThrowsAnswersInWords() {
    assertThat(wire.engineer().command(OPS, "/terp boom").ok()).isTrue();

    await(message -> message.allText().contains("nothing was changed"));
  }

  @Test
  void anAnswerThatThrowsIsToldInWords() {
    wire.commands.answers =
        (line, asker) -> {
          throw new IllegalStateException("boom");
        };

    assertThat(wire.engineer().command(OPS, "/terp health").ok()).isTrue();

    assertThat(await(message -> message.allText().contains("Something went wrong")).onlyFor())
        .contains(ENGINEER);
  }

  @Test
  void whatIsHandledToBeReadyForTheFirstDeliveryChangesAndSaysNothing() {
    assertThat(wire.server.warm())
        .satisfiesExactly(
            line -> assertThat(line).contains("I do not know …"),
            form -> assertThat(form).contains("Tick the box"),
            button -> assertThat(button).isEmpty());

    assertThat(wire.commands.askers).isEmpty();
    assertThat(wire.commands.confirmations).isEmpty();
    assertThat(wire.slack.messages().in(OPS)).isEmpty();
  }

  @Test
  void aButtonIsAnsweredInItsThread() {
    wire.commands.answers =
        (line, asker) ->
            Report.of(Outcome.GOOD, line + " answered", new Paragraph("more"))
                .offering(new Offer("Status", Emphasis.PLAIN, "status"));

    wire.engineer().command(OPS, "/terp health");
    Message details = await(message -> message.buttons().contains("Status"));
    assertThat(wire.engineer().click(details, "Status").ok()).isTrue();

    Message status = await(message -> message.allText().contains("status answered"));
    assertThat(status.threadTs()).isEqualTo(details.threadTs());
    assertThat(wire.commands.askers.getLast().origin())
        .isEqualTo(new Origin.Slack(OPS, details.threadTs().orElseThrow()));
  }

  @Test
  void aMentionInAThreadIsAnsweredThere() {
    wire.engineer().command(OPS, "/terp health");
    Message root = await(message -> message.allText().contains("health is fine"));

    wire.engineer().reply(root, "@terp status");

    Message status = await(message -> message.allText().contains("status is fine"));
    assertThat(status.threadTs()).contains(root.ts());
    assertThat(wire.commands.askers.getLast().actor().name()).isEqualTo("Erin Engineer");
  }

  @Test
  void aMentionThatChangesSomethingOffersItsForm() {
    wire.commands.proposals = line -> ready("p1");
    Message said = wire.engineer().say(OPS, "@terp seed light");

    Message offer = await(message -> message.buttons().contains("Open the form"));
    assertThat(offer.threadTs()).contains(said.ts());
    assertThat(wire.engineer().click(offer, "Open the form").ok()).isTrue();

    wire.engineer().awaitModal(view -> view.callbackId().equals("confirm"), PATIENCE);
  }

  @Test
  void homeShowsStatusHistoryAndHelp() {
    wire.engineer().openHome();

    View home =
        wire.engineer().awaitHome(view -> view.allText().contains("help is fine"), PATIENCE);
    assertThat(home.allText()).contains("status is fine", "history 5 is fine");
  }

  @Test
  void aChannelThatTakesNoMessagesStillGetsAnAnswer() {
    wire.slack.faults().next("chat.postMessage", 1, new Faults.Fault.Refused("not_in_channel"));

    wire.engineer().command(OPS, "/terp health");

    Message answer = await(message -> message.allText().contains("/invite @terp"));
    assertThat(answer.onlyFor()).contains(ENGINEER);
    await(message -> message.allText().contains("health is fine"));
  }

  @Test
  void whatPeopleWroteStaysText() {
    wire.commands.answers =
        (line, asker) -> Report.of(Outcome.GOOD, "Reason: <!channel> & <@U0BOT>");

    wire.engineer().command(OPS, "/terp health");

    Message root = await(message -> message.allText().contains("Reason:"));
    assertThat(root.allText()).contains("&lt;!channel&gt; &amp; &lt;@U0BOT&gt;");
  }
}
