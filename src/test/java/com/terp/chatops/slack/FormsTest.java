package com.terp.chatops.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.command.Command;
import com.terp.chatops.command.Proposal;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Grid;
import com.terp.chatops.run.Report.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormsTest {
  private static final FormId ID = new FormId("", "C0OPS", "1.2", "rollback run 7");

  @Test
  void aReadyProposalAsksForAgreementReasonAndWord() {
    ObjectNode form = Forms.of(ready(report(), "staging"), ID, fill(null));

    assertThat(form.path("callback_id").asText()).isEqualTo(Forms.CONFIRM);
    assertThat(form.at("/submit/text").asText()).isEqualTo("Undo run 7");
    assertThat(block(form, "agree-p1").at("/label/text").asText()).isEqualTo("Delete 195 rows");
    assertThat(block(form, "reason").at("/element/min_length").asInt()).isEqualTo(5);
    assertThat(block(form, "word-p1").at("/label/text").asText())
        .isEqualTo("Type staging to confirm");
  }

  @Test
  void theReasonGivenWithTheCommandIsFilledIn() {
    ObjectNode form = Forms.of(ready(report(), null), ID, fill("wrong profile"));

    assertThat(block(form, "reason").at("/element/initial_value").asText())
        .isEqualTo("wrong profile");
  }

  @Test
  void theFormCarriesIdsOnly() {
    ObjectNode form = Forms.of(ready(report(), null), ID, fill(null));

    FormId back = FormId.parse(form.path("private_metadata").asText());
    assertThat(back).isEqualTo(new FormId("p1", "C0OPS", "1.2", "rollback run 7"));
  }

  @Test
  void aCommandTooLongForTheMetadataIsLeftOut() {
    FormId long1 = new FormId("p1", "C0OPS", null, "x".repeat(4000));

    assertThat(long1.metadata()).hasSizeLessThan(3000);
    assertThat(FormId.parse(long1.metadata()).proposal()).isEqualTo("p1");
  }

  @Test
  void aBigPlanStaysWithinAModal() {
    Grid grid =
        new Grid(
            "Tables",
            IntStream.range(0, 12).mapToObj(i -> Column.number("column " + i)).toList(),
            IntStream.range(0, 300)
                .mapToObj(row -> IntStream.range(0, 12).mapToObj(i -> "value " + row).toList())
                .toList());
    Report plan =
        new Report(
            Outcome.INFO,
            "Plan",
            IntStream.range(0, 60).mapToObj(i -> (Report.Part) grid).toList(),
            List.of());

    ObjectNode form = Forms.of(ready(plan, "staging"), ID, fill(null));

    assertThat(form.path("blocks")).hasSizeLessThanOrEqualTo(100);
    for (JsonNode block : form.path("blocks")) {
      assertThat(block.at("/text/text").asText().length()).isLessThanOrEqualTo(3000);
    }
  }

  @Test
  void aRefusalHasNothingToSubmit() {
    Report why = Report.of(Outcome.REFUSED, "Somebody else is seeding");

    ObjectNode form = Forms.of(new Proposal.Refused(why), ID, fill(null));

    assertThat(form.has("submit")).isFalse();
    assertThat(form.toString()).contains("Somebody else is seeding");
  }

  @Test
  void aChoiceIsASelectWithGroups() {
    Proposal.Choose choose =
        new Proposal.Choose(
            "Roll back",
            "What?",
            List.of(
                new Proposal.Group("Deployments", List.of()),
                new Proposal.Group(
                    "Seed runs",
                    List.of(new Proposal.Option("Run 7", "195 rows", "rollback run 7")))),
            report());

    JsonNode select = block(Forms.of(choose, ID, fill(null)), "choice").at("/elements/0");

    assertThat(select.path("option_groups")).as("no empty group").hasSize(1);
    assertThat(select.at("/option_groups/0/options/0/value").asText()).isEqualTo("rollback run 7");
  }

  private static Proposal.Ready ready(
      Report preview, @org.jspecify.annotations.Nullable String word) {
    return new Proposal.Ready("p1", "Undo run 7", preview, "Delete 195 rows", word, "Undo run 7");
  }

  private static Report report() {
    return Report.of(Outcome.INFO, "Undo run 7");
  }

  private static Fill fill(@org.jspecify.annotations.Nullable String reason) {
    Command.Mutation undo = new Command.Rollback(new Command.Target.Ask(), reason, null);
    return new Fill(undo, List.of(), null);
  }

  private static JsonNode block(ObjectNode form, String id) {
    for (JsonNode block : form.path("blocks")) {
      if (block.path("block_id").asText().equals(id)) {
        return block;
      }
    }
    throw new AssertionError("no block " + id + " in " + form);
  }
}
