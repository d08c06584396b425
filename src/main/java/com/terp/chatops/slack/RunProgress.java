package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The steps of one run as people watch them. Not thread-safe: events come in order. */
final class RunProgress {
  private static final int LINES = 25;
  private static final int BAR = 20;

  /** How a step says that what it looked at is not as it should be. */
  private static final String NOT_SO = "✗ ";

  private final List<String> ended = new ArrayList<>();
  private final SortedMap<Integer, RunEvent.Progress> current = new TreeMap<>();
  private int steps;

  void moved(RunEvent.Progress progress) {
    current.put(progress.step(), progress);
    steps = progress.steps();
  }

  void ended(RunEvent.StepEnded step) {
    current.remove(step.step());
    steps = step.steps();
    boolean failed = step.result().startsWith(NOT_SO);
    ended.add(
        "%s %d/%d %s — %s · %s"
            .formatted(
                failed ? Emoji.of(Outcome.BAD) : Emoji.DONE,
                step.step(),
                step.steps(),
                Mrkdwn.escape(step.label()),
                Mrkdwn.escape(failed ? step.result().substring(NOT_SO.length()) : step.result()),
                Words.duration(step.took())));
  }

  /** While it runs. */
  Content running() {
    List<ObjectNode> blocks = new ArrayList<>(lines());
    String line =
        current.isEmpty()
            ? Emoji.WAITING + " Working…"
            : current.values().stream().map(RunProgress::line).collect(Collectors.joining("\n"));
    blocks.add(BlockKit.section(line));
    return new Content(line, blocks);
  }

  /**
   * At the end.
   *
   * @param sign the outcome's sign
   */
  Content over(String sign) {
    List<ObjectNode> blocks = new ArrayList<>(lines());
    String line =
        "%s %d of %d steps done".formatted(sign, ended.size(), Math.max(steps, ended.size()));
    blocks.add(BlockKit.context(line));
    return new Content(line, blocks);
  }

  private List<ObjectNode> lines() {
    List<String> shown = new ArrayList<>();
    int hidden = Math.max(0, ended.size() - LINES);
    if (hidden > 0) {
      shown.add("%s %d earlier steps".formatted(Emoji.DONE, hidden));
    }
    shown.addAll(ended.subList(hidden, ended.size()));
    List<ObjectNode> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String line : shown) {
      if (text.length() + line.length() + 1 > BlockKit.SECTION_TEXT) {
        blocks.add(BlockKit.section(text.toString()));
        text.setLength(0);
      }
      text.append(text.isEmpty() ? "" : "\n").append(Words.cut(line, 600));
    }
    if (!text.isEmpty()) {
      blocks.add(BlockKit.section(text.toString()));
    }
    return blocks;
  }

  private static String line(RunEvent.Progress now) {
    String label = Mrkdwn.escape(Words.cut(now.label(), 200));
    String head = "%s *%d/%d %s*".formatted(Emoji.WAITING, now.step(), now.steps(), label);
    if (now.total() <= 0) {
      return head + " …";
    }
    int filled = (int) (BAR * Math.min(now.done(), now.total()) / now.total());
    String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    return "%s … %s/%s\n`%s`"
        .formatted(head, Words.number(now.done()), Words.number(now.total()), bar);
  }
}
