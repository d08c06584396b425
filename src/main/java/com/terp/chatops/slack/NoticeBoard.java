package com.terp.chatops.slack;

import com.terp.chatops.run.Notices;
import com.terp.chatops.run.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Threads about what is no run. Thread-safe. */
final class NoticeBoard implements Notices {
  /** So many subjects are remembered; older ones are found in Slack again. */
  private static final int REMEMBERED = 200;

  private static final ReportBlocks BLOCKS = ReportBlocks.forMessages();

  private final Mailroom mailroom;
  private final Permalinks links;
  private final Executor slowWork;

  /** By name: where one is told may become known later. */
  private final Map<String, Told> threads = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param slowWork where it is said which message shows a subject
   */
  NoticeBoard(Mailroom mailroom, Permalinks links, Executor slowWork) {
    this.mailroom = mailroom;
    this.links = links;
    this.slowWork = slowWork;
  }

  @Override
  public synchronized Telling about(Subject subject) {
    Told thread = threads.computeIfAbsent(subject.name(), name -> new Told(subject));
    if (threads.size() > REMEMBERED) {
      threads.remove(threads.keySet().iterator().next());
    }
    return thread;
  }

  private final class Told implements Telling {
    private final Subject subject;
    private final Conversation conversation;
    private @Nullable Posting head;

    Told(Subject subject) {
      this.subject = subject;
      this.conversation =
          mailroom.conversation(
              subject.channel(), subject.thread() == null ? subject.head() : subject.thread());
    }

    @Override
    public void head(Report report) {
      head(report, posted -> {});
    }

    @Override
    public synchronized void head(Report report, Consumer<Posted> posted) {
      Content content = BLOCKS.messages(report).getFirst();
      if (head != null) {
        conversation.editCalmly(head, content);
      } else if (subject.head() != null) {
        head = conversation.there(subject.head(), content);
      } else {
        head = conversation.seek(subject.name() + "/head", content);
        head.settled(slowWork, answer -> say(answer, posted));
      }
    }

    private void say(Answer answer, Consumer<Posted> posted) {
      if (answer instanceof Answer.Done(String channel, String ts)) {
        String root = subject.thread() == null ? ts : subject.thread();
        posted.accept(new Posted(ts, links.to(channel, root, ts)));
      }
    }

    @Override
    public synchronized void add(String message, Report report) {
      List<Content> contents = BLOCKS.messages(report);
      for (int i = 0; i < contents.size(); i++) {
        conversation.seek("%s/%s-%d".formatted(subject.name(), message, i), contents.get(i));
      }
    }
  }
}
