package com.terp.chatops.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Facts;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Findings;
import com.terp.chatops.run.Report.Grid;
import com.terp.chatops.run.Report.Note;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Paragraph;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportBlocksTest {
  private final ReportBlocks messages = ReportBlocks.forMessages();
  private final ReportBlocks views = ReportBlocks.forViews();

  @Test
  void theFirstLineSaysTheOutcome() {
    Content content = only(Report.of(Outcome.GOOD, "Seeded staging: 195 rows"));

    assertThat(content.text()).isEqualTo("Seeded staging: 195 rows");
    assertThat(content.blocks().getFirst().at("/text/text").asText())
        .isEqualTo("✅ *Seeded staging: 195 rows*");
  }

  @Test
  void everyPartIsEscaped() {
    String evil = "<!channel> & <@U1>";
    Report report =
        Report.of(
            Outcome.BAD,
            evil,
            new Paragraph(evil),
            new Note(evil),
            new Facts(List.of(new Fact(evil, evil, URI.create("https://example.com/?a=1&b=2")))),
            new Findings(evil, List.of(new Finding(Outcome.BAD, evil))));

    assertThat(messages.messages(report))
        .allSatisfy(content -> {
          assertThat(content.text()).doesNotContain("<");
          assertThat(content.blocksAsString()).doesNotContain("<!", "<@");
        });
  }

  @Test
  void aGridIsATableWithItsHeadAndAlignment() {
    Grid grid =
        new Grid(
            "Rows",
            List.of(Column.text("Table"), Column.number("Rows")),
            List.of(List.of("orders", "50"), List.of("invoices", "")));

    ObjectNode table = table(only(Report.of(Outcome.INFO, "x", grid)));

    assertThat(table.at("/column_settings/1/align").asText()).isEqualTo("right");
    assertThat(table.at("/rows/0/0/text").asText()).isEqualTo("Table");
    assertThat(table.at("/rows/1/1/text").asText()).isEqualTo("50");
    assertThat(table.at("/rows/2/1/text").asText()).as("no empty cell").isEqualTo("–");
  }

  @Test
  void theLongestReasonIsShownWhole() {
    String reason = "why & ".repeat(83);
    Content content =
        only(Report.of(Outcome.INFO, "x", new Facts(List.of(new Fact("Why", reason)))));

    assertThat(content.blocksAsString()).contains("why &amp; ".repeat(83).strip());
  }

  @Test
  void longFactsStayWithinWhatSlackTakes() {
    List<Fact> facts =
        IntStream.range(0, 12).mapToObj(i -> new Fact("<" + i, "&".repeat(1400))).toList();

    assertThat(messages.messages(Report.of(Outcome.INFO, "x", new Facts(facts))))
        .allSatisfy(content -> {
          assertThat(content.blocksAsString().length()).isLessThan(13_000);
          for (ObjectNode block : content.blocks()) {
            for (JsonNode field : block.path("fields")) {
              assertThat(field.path("text").asText()).hasSizeLessThanOrEqualTo(2000);
            }
          }
        });
  }

  @Test
  void aBigReportGoesOnInFurtherMessages() {
    List<Report.Part> body = new ArrayList<>();
    body.add(grid(230));
    body.add(grid(5));
    IntStream.range(0, 70).forEach(i -> body.add(new Paragraph("p".repeat(900))));
    Report report =
        new Report(
            Outcome.INFO,
            "A plan",
            body,
            List.of(new Offer("Run exactly this plan", Emphasis.PRIMARY, "seed light")));

    List<Content> contents = messages.messages(report);

    assertThat(contents).allSatisfy(ReportBlocksTest::withinLimits);
    assertThat(contents.getFirst().text()).isEqualTo("A plan");
    assertThat(contents.get(1).text()).isEqualTo("A plan (continued)");
    assertThat(rowsShown(contents)).as("no row is lost").isEqualTo(235);
    assertThat(contents.getLast().blocks().getLast().path("type").asText()).isEqualTo("actions");
  }

  @Test
  void anOfferIsAButtonThatCarriesItsCommand() {
    Content content =
        only(
            Report.of(Outcome.GOOD, "Done")
                .offering(new Offer("Undo", Emphasis.DANGER, "rollback run 7")));

    JsonNode button = content.blocks().getLast().at("/elements/0");
    assertThat(button.path("value").asText()).isEqualTo("rollback run 7");
    assertThat(button.path("style").asText()).isEqualTo("danger");
    assertThat(button.path("action_id").asText()).matches("offer:\\d+");
  }

  @Test
  void aViewHasNoTablesAndSaysHowMuchIsLeftOut() {
    List<ObjectNode> blocks = views.view(Report.of(Outcome.INFO, "A plan", grid(40)), 85);

    assertThat(blocks).noneMatch(block -> block.path("type").asText().equals("table"));
    assertThat(blocks.getLast().at("/elements/0/text").asText()).isEqualTo("26 more rows.");
  }

  @Test
  void aViewIsCutToItsLimit() {
    List<Report.Part> body = new ArrayList<>();
    IntStream.range(0, 200).forEach(i -> body.add(new Note("note " + i)));

    assertThat(views.view(new Report(Outcome.INFO, "Long", body, List.of()), 85)).hasSize(85);
  }

  @Test
  void factsBeyondTenGoIntoTheNextSection() {
    List<Fact> facts =
        IntStream.range(0, 12).mapToObj(i -> new Fact("label " + i, "value")).toList();

    Content content = only(Report.of(Outcome.INFO, "x", new Facts(facts)));

    assertThat(content.blocks().get(1).path("fields")).hasSize(10);
    assertThat(content.blocks().get(2).path("fields")).hasSize(2);
  }

  private Content only(Report report) {
    List<Content> contents = messages.messages(report);
    assertThat(contents).hasSize(1);
    return contents.getFirst();
  }

  private static ObjectNode table(Content content) {
    return content.blocks().stream()
        .filter(block -> block.path("type").asText().equals("table"))
        .findFirst()
        .orElseThrow();
  }

  private static Grid grid(int rows) {
    return new Grid(
        "Tables",
        List.of(Column.text("Table"), Column.number("Now"), Column.number("Inserted")),
        IntStream.range(0, rows).mapToObj(i -> List.of("table_" + i, "1,204", "17")).toList());
  }

  private static int rowsShown(List<Content> contents) {
    return contents.stream()
        .flatMap(content -> content.blocks().stream())
        .filter(block -> block.path("type").asText().equals("table"))
        .mapToInt(block -> block.path("rows").size() - 1)
        .sum();
  }

  private static void withinLimits(Content content) {
    assertThat(content.blocks()).hasSizeBetween(1, 50);
    assertThat(content.blocks().stream().mapToInt(BlockKit::characters).sum())
        .isLessThanOrEqualTo(12_000);
    assertThat(content.blocks())
        .filteredOn(block -> block.path("type").asText().equals("table"))
        .hasSizeLessThanOrEqualTo(1)
        .allSatisfy(table -> assertThat(table.path("rows")).hasSizeLessThanOrEqualTo(100));
  }
}
