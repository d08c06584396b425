package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunRequest;
import com.terp.chatops.run.RunState;
import com.terp.chatops.run.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One run's messages in its thread: the head, one of steps for each process that worked on it, and
 * the result. Its events come in order from the run's own thread.
 */
final class Telling {
  private static final ReportBlocks BLOCKS = ReportBlocks.forMessages();

  private final Conversation conversation;
  private final String name;
  private final RunId run;
  private final RunRequest request;
  private final int attempt;
  private final List<ObjectNode> smallPrint;
  private final RunProgress progress = new RunProgress();
  private @Nullable Posting head;
  private @Nullable Posting steps;

  /**
   * @param attempt how many processes have worked on the run, this one included
   */
  Telling(Conversation conversation, RunId run, RunRequest request, int attempt) {
    this.conversation = conversation;
    this.name = "%s/run-%s/".formatted(request.environment(), run);
    this.run = run;
    this.request = request;
    this.attempt = attempt;
    this.smallPrint = List.of(BlockKit.context(smallPrint(run, request)));
  }

  /** What may be there already. */
  enum Before {
    NOTHING,
    /** By a process that is gone; perhaps not all of it. */
    SOMETHING,
    /** All of it, and the end has changed since. */
    AN_END
  }

  private static String smallPrint(RunId run, RunRequest request) {
    String why = Mrkdwn.escape(Words.cut(request.reason(), 500));
    String command = Mrkdwn.code("/terp " + Words.cut(request.command(), 300));
    return "run %s · %s · asked by %s · why: %s"
        .formatted(run, command, Mrkdwn.person(request.actor()), why);
  }

  /** The message that stands for the run. */
  Posting head(Before before) {
    String line =
        "%s *%s* on *%s*"
            .formatted(
                Emoji.WAITING,
                Mrkdwn.code("/terp " + Words.cut(request.command(), 300)),
                Mrkdwn.escape(request.environment()));
    Posting posting = say("head", withSmallPrint(line), before);
    head = posting;
    return posting;
  }

  private Posting say(String what, Content content, Before before) {
    return switch (before) {
      case NOTHING -> conversation.post(name + what, content);
      case SOMETHING, AN_END -> conversation.seek(name + what, content);
    };
  }

  void takenOver(String sentence) {
    stopSteps(attempt - 1);
    conversation.post(
        name + "again-" + attempt, Content.of(Emoji.WAITING + " " + Mrkdwn.escape(sentence)));
    started();
  }

  /** The steps a process that is gone was telling. */
  private void stopSteps(int of) {
    String line = Emoji.STOPPED + " The bot stopped here.";
    conversation.amend(name + "steps-" + of, new Content(line, List.of(BlockKit.context(line))));
  }

  void started() {
    if (steps == null) {
      steps = conversation.post(name + "steps-" + attempt, running());
    }
  }

  void moved(RunEvent.Progress event) {
    progress.moved(event);
    show();
  }

  void stepEnded(RunEvent.StepEnded event) {
    progress.ended(event);
    show();
  }

  private void show() {
    if (steps == null) {
      started();
    } else {
      conversation.editCalmly(steps, running());
    }
  }

  /** The steps, and a way to stop them. */
  private Content running() {
    Content content = progress.running();
    List<ObjectNode> blocks = new ArrayList<>(content.blocks());
    ObjectNode stop =
        BlockKit.button(
            "Stop this run",
            Report.Emphasis.DANGER,
            ReportBlocks.OFFER + "0",
            "cancel %s env=%s".formatted(run, request.environment()));
    blocks.add(BlockKit.actions("stop", List.of(stop)));
    return new Content(content.text(), blocks);
  }

  void remark(RunEvent.Remark event) {
    conversation.post(name + "remark-" + event.key(), Content.of(Mrkdwn.escape(event.sentence())));
  }

  void ended(RunState state, Report report, Before before) {
    Report shown = stillPossible(state, report).within(request.environment());
    if (steps != null) {
      conversation.edit(steps, progress.over(Emoji.of(report.outcome())));
    } else if (before == Before.SOMETHING) {
      stopSteps(attempt);
    }
    int number = 0;
    for (Content content : BLOCKS.messages(shown)) {
      say("end-" + number++, content, before);
    }
    boolean undone = state == RunState.ROLLED_BACK && before != Before.NOTHING;
    String sign = undone ? Emoji.UNDONE : Emoji.of(report.outcome());
    String line = "%s *%s*".formatted(sign, Mrkdwn.escape(shown.headline()));
    if (head != null) {
      conversation.edit(head, withSmallPrint(line));
    }
  }

  /** What was undone can be neither undone nor gone on with. */
  private Report stillPossible(RunState state, Report report) {
    if (state != RunState.ROLLED_BACK) {
      return report;
    }
    String undo = "rollback run " + run;
    return report.without(
        offer -> offer.resumes(run) || (offer.command() + " ").startsWith(undo + " "));
  }

  /**
   * Completes once Slack shows all of this or will never take it; exceptionally where it would take
   * it with another token.
   */
  CompletableFuture<?> told() {
    return conversation
        .idle()
        .thenRun(() -> {
          if (conversation.unknownHere()) {
            throw new ChatOpsException(
                "Slack does not accept the bot's token. Reinstall the app and set the new"
                    + " SLACK_BOT_TOKEN.");
          }
        });
  }

  private Content withSmallPrint(String line) {
    List<ObjectNode> blocks = new ArrayList<>();
    blocks.add(BlockKit.section(line));
    blocks.addAll(smallPrint);
    return new Content(line, blocks);
  }
}
