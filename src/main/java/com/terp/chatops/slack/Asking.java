package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.access.Directory;
import com.terp.chatops.command.Command;
import com.terp.chatops.command.Commands;
import com.terp.chatops.command.Parsed;
import com.terp.chatops.run.Notices;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a line somebody wrote or clicked, and sees to its answer. */
final class Asking {
  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

  private final Commands commands;
  private final Mailroom mailroom;
  private final Whisper whisper;
  private final Modals modals;
  private final Executor work;
  private final Permalinks links;
  private final Directory directory;
  private final ReportBlocks blocks = ReportBlocks.forMessages();

  Asking(Commands commands, Outgoing out, Permalinks links, Directory directory, Modals modals) {
    this.commands = commands;
    this.mailroom = out.mailroom();
    this.whisper = out.whisper();
    this.work = out.workers().work();
    this.links = links;
    this.directory = directory;
    this.modals = modals;
  }

  /**
   * Understands the line and starts answering it; returns at once.
   *
   * @return what to say at once to the asker alone, where the line is not a command
   */
  Optional<Content> take(String line, Ask ask) {
    return switch (commands.parse(line)) {
      case Parsed.Misunderstood(Report report) -> Optional.of(blocks.messages(report).getFirst());
      case Parsed.Understood understood -> understood(understood, ask);
    };
  }

  private Optional<Content> understood(Parsed.Understood line, Ask ask) {
    return switch (line.command()) {
      case Command.Help help -> later(ask, known -> help(help, line, known));
      case Command.Watch watch when ask.thread() == null ->
          later(ask, known -> watch(watch, line, known));
      case Command.Query query -> later(ask, known -> answer(query, line, known));
      case Command.Mutation mutation -> {
        if (ask.trigger() == null) {
          yield later(ask, known -> offerForm(line.canonical(), known));
        }
        modals.open(mutation, line, ask, ask.trigger());
        yield Optional.empty();
      }
    };
  }

  private Optional<Content> later(Ask ask, Consumer<Ask> answer) {
    work.execute(() -> {
      try {
        if (ask.delivery() == null || commands.first(ask.delivery())) {
          answer.accept(ask.named(directory));
        }
      } catch (RuntimeException e) {
        LOG.error("a question of {} could not be answered", ask.actor().id(), e);
        whisper.say(ask, Guard.SORRY);
      }
    });
    return Optional.empty();
  }

  private void help(Command.Help help, Parsed.Understood line, Ask ask) {
    Report report = noted(commands.answer(help, line.canonical(), ask.asker()), line.notes());
    whisper.say(ask, blocks.messages(report));
  }

  private static Report noted(Report report, List<String> notes) {
    List<Report.Part> body = new ArrayList<>(report.body());
    notes.forEach(note -> body.add(new Report.Note(note)));
    return new Report(report.outcome(), report.headline(), body, report.offers());
  }

  private void answer(Command.Query query, Parsed.Understood line, Ask ask) {
    Conversation conversation = mailroom.conversation(ask.channel(), ask.thread());
    Posting root = waiting(conversation, line, ask);
    Report report = noted(commands.answer(query, line.canonical(), ask.asker()), line.notes());
    if (ask.thread() == null) {
      show(conversation, root, report, line, ask);
    } else {
      List<Content> messages = blocks.messages(report);
      conversation.edit(root, messages.getFirst());
      messages.stream().skip(1).forEach(conversation::post);
    }
    root.settled(
        work,
        posted -> {
          if (posted instanceof Answer.Rejected(String error)) {
            privately(report, error, ask);
          }
        });
  }

  private static Posting waiting(Conversation conversation, Parsed.Understood line, Ask ask) {
    return conversation.post(Content.of(Emoji.WAITING + " " + smallPrint(line, ask)));
  }

  private static String smallPrint(Parsed.Understood line, Ask ask) {
    return "%s · asked by %s"
        .formatted(
            Mrkdwn.code("/terp " + Words.cut(line.canonical(), 300)), Mrkdwn.person(ask.actor()));
  }

  private void show(
      Conversation conversation, Posting root, Report report, Parsed.Understood line, Ask ask) {
    conversation.edit(root, headline(report, smallPrint(line, ask)));
    blocks.details(report).forEach(conversation::post);
  }

  /** The message that answers the command shows how the watch stands, and its thread the rest. */
  private void watch(Command.Watch watch, Parsed.Understood line, Ask ask) {
    Conversation conversation = mailroom.conversation(ask.channel(), null);
    Posting root = waiting(conversation, line, ask);
    root.settled(
        work,
        posted -> {
          if (posted instanceof Answer.Done(String channel, String ts)) {
            commands
                .watch(
                    watch,
                    line.canonical(),
                    ask.asker(),
                    new Notices.Posted(ts, links.to(channel, ts, ts)))
                .ifPresent(
                    report -> show(conversation, root, noted(report, line.notes()), line, ask));
          } else if (posted instanceof Answer.Rejected(String error)) {
            privately(commands.answer(watch, line.canonical(), ask.asker()), error, ask);
          }
        });
  }

  /** The channel does not take our messages, so at least the asker gets the answer. */
  private void privately(Report report, String error, Ask ask) {
    List<Content> contents = new ArrayList<>();
    contents.add(
        Content.of(
            Mrkdwn.escape(
                "I cannot write in this channel (%s), so only you see this. Invite me with /invite @terp."
                    .formatted(error))));
    contents.addAll(blocks.messages(report));
    whisper.say(ask, contents);
  }

  /** Only a click or a slash command may open a form, so a mention gets something to click. */
  private void offerForm(String canonical, Ask ask) {
    String line = Mrkdwn.code("/terp " + Words.cut(canonical, 300)) + " asks for a confirmation.";
    ObjectNode button =
        BlockKit.button(
            "Open the form",
            Emphasis.PRIMARY,
            ReportBlocks.OFFER + "0",
            Words.cut(canonical, BlockKit.BUTTON_VALUE));
    mailroom
        .conversation(ask.channel(), ask.thread())
        .post(
            new Content(
                line, List.of(BlockKit.section(line), BlockKit.actions("form", List.of(button)))));
  }

  private static Content headline(Report report, String smallPrint) {
    List<ObjectNode> all = new ArrayList<>(ReportBlocks.headline(report));
    all.add(BlockKit.context(smallPrint));
    return new Content(Mrkdwn.escape(report.headline()), all);
  }
}
