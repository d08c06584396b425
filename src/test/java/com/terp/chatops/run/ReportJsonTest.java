package com.terp.chatops.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.Report.*;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
  @Test
  void everyPartComesBackAsItWas() {
    Report report =
        Report.of(
                Outcome.WARNING,
                "Seeded 195 rows 🌿.",
                new Paragraph("a"),
                new Note("b"),
                new Facts(
                    List.of(
                        new Fact("run", "7", URI.create("https://x.test")), new Fact("a", "b"))),
                new Findings("checks", List.of(new Finding(Outcome.BAD, "c"))),
                new Grid(
                    "rows",
                    List.of(Column.text("table"), Column.number("rows")),
                    List.of(List.of("orders", "50"))),
                new Attachment("log-1.txt", "Log", "two lines", FileContent.of("a\nä")))
            .offering(new Offer("Undo", Emphasis.DANGER, "rollback run 7"));

    assertThat(ReportJson.report(ReportJson.write(report))).isEqualTo(report);
  }

  @Test
  void everyOriginComesBackAsItWas() {
    for (Origin origin :
        List.of(
            new Origin.Slack("C0OPS", null), new Origin.Slack("C", "1.2"), new Origin.Shell())) {
      assertThat(ReportJson.origin(ReportJson.write(origin))).isEqualTo(origin);
    }
  }

  @Test
  void whatALaterVersionAddedDoesNotHinderReading() {
    assertThat(ReportJson.origin("{\"origin\":\"shell\",\"later\":1}"))
        .isEqualTo(new Origin.Shell());
  }
}
