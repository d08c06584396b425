package com.terp.chatops.slack;

import com.terp.chatops.run.Notices;
import com.terp.chatops.run.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Threads about what is no run. Thread-safe. */
final class NoticeBoard implements Notices {
  /** So many subjects are remembered; older ones are found in Slack again. */
  private static final int REMEMBERED = 200;

  private static final ReportBlocks BLOCKS = ReportBlocks.forMessages();

  private final Mailroom mailroom;
  private final Map<Subject, Told> threads = new LinkedHashMap<>(16, 0.75f, true);

  NoticeBoard(Mailroom mailroom) {
    this.mailroom = mailroom;
  }

  @Override
  public synchronized Telling about(Subject subject) {
    Told thread =
        threads.computeIfAbsent(
            subject, s -> new Told(s.name(), mailroom.conversation(s.channel(), s.thread())));
    if (threads.size() > REMEMBERED) {
      threads.remove(threads.keySet().iterator().next());
    }
    return thread;
  }

  private static final class Told implements Telling {
    private final String name;
    private final Conversation conversation;
    private @Nullable Posting head;

    Told(String name, Conversation conversation) {
      this.name = name;
      this.conversation = conversation;
    }

    @Override
    public synchronized void head(Report report) {
      Content content = BLOCKS.messages(report).getFirst();
      if (head == null) {
        head = conversation.seek(name + "/head", content);
      } else {
        conversation.editCalmly(head, content);
      }
    }

    @Override
    public synchronized void add(String message, Report report) {
      List<Content> contents = BLOCKS.messages(report);
      for (int i = 0; i < contents.size(); i++) {
        conversation.seek("%s/%s-%d".formatted(name, message, i), contents.get(i));
      }
    }
  }
}
