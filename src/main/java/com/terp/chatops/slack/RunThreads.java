package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunListener;
import com.terp.chatops.run.RunRequest;
import com.terp.chatops.run.RunThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells every run that was asked for in Slack in its thread. */
final class RunThreads implements RunListener {
  private final Mailroom mailroom;
  private final Permalinks links;
  private final ThreadBook book;
  private final Executor slowWork;
  private final Map<RunId, Telling> open = new ConcurrentHashMap<>();
  private final ReportBlocks blocks = ReportBlocks.forMessages();

  /**
   * Begins to listen.
   *
   * @param slowWork where the book is read and written, so that no run waits for it
   */
  RunThreads(Mailroom mailroom, Permalinks links, ThreadBook book, Executor slowWork) {
    this.mailroom = mailroom;
    this.links = links;
    this.book = book;
    this.slowWork = slowWork;
  }

  @Override
  public void on(RunEvent event) {
    switch (event) {
      case RunEvent.Requested(var run, var at, RunRequest request) -> {
        if (request.origin() instanceof Origin.Slack place) {
          open.put(run, begin(run, request, place));
        }
      }
      case RunEvent.Started started -> with(started, Telling::started);
      case RunEvent.Progress progress -> with(progress, telling -> telling.moved(progress));
      case RunEvent.StepEnded step -> with(step, telling -> telling.stepEnded(step));
      case RunEvent.Ended ended -> {
        Telling telling = open.remove(ended.run());
        if (telling != null) {
          telling.ended(ended);
        } else {
          slowWork.execute(() -> fromEarlierProcess(ended));
        }
      }
    }
  }

  private void with(RunEvent event, Consumer<Telling> then) {
    Telling telling = open.get(event.run());
    if (telling != null) {
      then.accept(telling);
    }
  }

  private Telling begin(RunId run, RunRequest request, Origin.Slack place) {
    Conversation conversation = mailroom.conversation(place.channel(), place.thread());
    List<ObjectNode> small = List.of(BlockKit.context(smallPrint(run, request)));
    String line =
        "%s *%s* on *%s*"
            .formatted(
                Emoji.WAITING,
                Mrkdwn.code("/terp " + Mrkdwn.cut(request.command(), 300)),
                Mrkdwn.escape(request.environment()));
    Posting root = conversation.post(with(line, small));
    root.settled(slowWork, answer -> remember(run, place.thread(), answer));
    return new Telling(conversation, root, small, request.environment());
  }

  private void remember(RunId run, @Nullable String thread, Answer answer) {
    if (answer instanceof Answer.Done(String channel, String ts)) {
      String root = thread == null ? ts : thread;
      book.posted(run, new RunThread(channel, root, links.to(channel, root, ts)));
    }
  }

  /** The process that began it is gone; its thread is still there. */
  private void fromEarlierProcess(RunEvent.Ended ended) {
    book.find(ended.run())
        .filter(run -> run.request().origin() instanceof Origin.Slack)
        .ifPresent(run -> takenOver(run).ended(ended));
  }

  private Telling takenOver(Run run) {
    Origin.Slack place = (Origin.Slack) run.request().origin();
    List<ObjectNode> small = List.of(BlockKit.context(smallPrint(run.id(), run.request())));
    RunThread thread = run.thread();
    String channel = thread == null ? place.channel() : thread.channel();
    String root = thread == null ? place.thread() : thread.ts();
    Conversation conversation = mailroom.conversation(channel, root);
    Posting first =
        root != null && place.thread() == null
            ? conversation.adopt(root)
            : conversation.post(with(Emoji.WAITING + " run " + run.id(), small));
    return new Telling(conversation, first, small, run.request().environment());
  }

  private static String smallPrint(RunId run, RunRequest request) {
    String why = Mrkdwn.escape(Mrkdwn.cut(request.reason(), 500));
    String command = Mrkdwn.code("/terp " + Mrkdwn.cut(request.command(), 300));
    return "run %s · %s · asked by %s · why: %s"
        .formatted(run, command, Mrkdwn.person(request.actor()), why);
  }

  private static Content with(String line, List<ObjectNode> smallPrint) {
    List<ObjectNode> blocks = new ArrayList<>();
    blocks.add(BlockKit.section(line));
    blocks.addAll(smallPrint);
    return new Content(line, blocks);
  }

  /** One run's thread; its events come in order from the run's own thread. */
  private final class Telling {
    private final Conversation conversation;
    private final Posting root;
    private final List<ObjectNode> smallPrint;
    private final String environment;
    private final RunProgress progress = new RunProgress();
    private @Nullable Posting steps;

    Telling(
        Conversation conversation, Posting root, List<ObjectNode> smallPrint, String environment) {
      this.conversation = conversation;
      this.root = root;
      this.smallPrint = smallPrint;
      this.environment = environment;
    }

    void started() {
      if (steps == null) {
        steps = conversation.post(progress.running());
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
        conversation.editCalmly(steps, progress.running());
      }
    }

    void ended(RunEvent.Ended event) {
      Report report = event.report().within(environment);
      if (steps != null) {
        conversation.edit(steps, progress.over(Emoji.of(report.outcome())));
      }
      blocks.messages(report).forEach(conversation::post);
      String line = Emoji.of(report.outcome()) + " *" + Mrkdwn.escape(report.headline()) + "*";
      conversation.edit(root, with(line, smallPrint));
    }
  }
}
