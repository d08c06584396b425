package com.terp.chatops.cli;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.Words;

/** Text for people: a bar that moves on a terminal, a line for each step elsewhere. */
final class TextVoice implements Voice {
  private static final int BAR = 30;

  private final Console console;
  private int shown;

  TextVoice(Console console) {
    this.console = console;
  }

  @Override
  public void report(Report report) {
    console.out().println(TextReport.of(report));
    console.out().flush();
  }

  @Override
  public void event(RunEvent event) {
    switch (event) {
      case RunEvent.Requested requested ->
          line("Run %s: %s".formatted(event.run(), requested.request().command()));
      case RunEvent.Started started -> {}
      case RunEvent.TakenOver again -> line(again.sentence());
      case RunEvent.Remark remark -> line(remark.sentence());
      case RunEvent.Untold untold -> {}
      case RunEvent.Progress progress -> bar(progress);
      case RunEvent.StepEnded step ->
          line(
              "  ✔ %d/%d %s: %s (%s)"
                  .formatted(
                      step.step(),
                      step.steps(),
                      step.label(),
                      step.result(),
                      Words.duration(step.took())));
      case RunEvent.Ended ended -> {
        wipe();
        report(ended.report());
      }
    }
  }

  private void bar(RunEvent.Progress progress) {
    if (console.kind() == Console.Kind.PIPE) {
      return;
    }
    int filled =
        progress.total() == 0 ? 0 : (int) Math.min(BAR, BAR * progress.done() / progress.total());
    String text =
        "  %d/%d %s %s%s %s/%s"
            .formatted(
                progress.step(),
                progress.steps(),
                progress.label(),
                "█".repeat(filled),
                "░".repeat(BAR - filled),
                Words.number(progress.done()),
                Words.number(progress.total()));
    wipe();
    console.err().print(text);
    console.err().flush();
    shown = TextGrid.width(text);
  }

  private void line(String text) {
    wipe();
    console.err().println(text);
    console.err().flush();
  }

  private void wipe() {
    if (shown > 0) {
      console.err().print("\r" + " ".repeat(shown) + "\r");
      shown = 0;
    }
  }
}
