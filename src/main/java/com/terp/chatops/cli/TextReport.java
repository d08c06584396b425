package com.terp.chatops.cli;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import java.util.ArrayList;
import java.util.List;

/** A report as text for a terminal. */
final class TextReport {
  private TextReport() {}

  static String of(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(sign(report.outcome()) + " " + report.headline());
    for (Part part : report.body()) {
      lines.add("");
      lines.addAll(part(part));
    }
    if (!report.offers().isEmpty()) {
      lines.add("");
      lines.add("Next:");
      int width =
          report.offers().stream().mapToInt(o -> TextGrid.width(o.command())).max().orElse(0);
      report
          .offers()
          .forEach(o ->
              lines.add(
                  "  terp %s%s  %s"
                      .formatted(
                          o.command(),
                          " ".repeat(width - TextGrid.width(o.command())),
                          o.label())));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static List<String> part(Part part) {
    return switch (part) {
      case Report.Paragraph paragraph -> List.of(paragraph.text());
      case Report.Note note -> List.of("(" + note.text() + ")");
      case Report.Facts facts -> facts(facts.facts());
      case Report.Findings findings -> findings(findings);
      case Report.Grid grid -> TextGrid.lines(grid);
      case Report.Attachment file -> List.of("(%s: %s)".formatted(file.title(), file.altText()));
    };
  }

  private static List<String> facts(List<Fact> facts) {
    int width = facts.stream().mapToInt(f -> TextGrid.width(f.label())).max().orElse(0);
    return facts.stream()
        .map(f ->
            "  %s%s  %s%s"
                .formatted(
                    f.label(),
                    " ".repeat(width - TextGrid.width(f.label())),
                    f.value(),
                    f.link() == null ? "" : " <" + f.link() + ">"))
        .toList();
  }

  private static List<String> findings(Report.Findings findings) {
    List<String> lines = new ArrayList<>();
    if (!findings.title().isEmpty()) {
      lines.add(findings.title());
    }
    for (Finding finding : findings.findings()) {
      lines.add("  " + sign(finding.outcome()) + " " + finding.text());
    }
    return lines;
  }

  static String sign(Outcome outcome) {
    return switch (outcome) {
      case GOOD -> "✔";
      case INFO -> "•";
      case UNKNOWN -> "?";
      case WARNING -> "!";
      case BAD -> "✘";
      case REFUSED -> "⊘";
    };
  }
}
