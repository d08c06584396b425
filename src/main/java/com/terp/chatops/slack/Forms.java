package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.command.Confirmation;
import com.terp.chatops.command.Proposal;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the forms look like. */
final class Forms {
  static final String CONFIRM = "confirm";
  static final String INFORM = "inform";
  static final String CHOICE = "choice";
  static final String CHOOSE_ACTION = "choose:target";
  static final String AGREE = "agree";
  static final String REASON = "reason";
  static final String WORD = "word";

  private static final int MAX_REASON = 500;
  private static final int TITLE = 24;
  private static final int PREVIEW_BLOCKS = 85;
  private static final int OPTIONS = 100;
  private static final int OPTION_VALUE = 150;

  private static final ReportBlocks BLOCKS = ReportBlocks.forViews();

  private Forms() {}

  /** Shown at once, while the preview is worked out. */
  static ObjectNode loading(FormId id, @Nullable JsonNode choice) {
    List<JsonNode> blocks = new ArrayList<>();
    if (choice != null) {
      blocks.add(choice);
    }
    String command = Mrkdwn.code("/terp " + Words.cut(id.command(), 300));
    blocks.add(
        BlockKit.section("%s Working out what %s would do…".formatted(Emoji.WAITING, command)));
    blocks.add(BlockKit.context("Nothing is changed before you confirm."));
    return view(INFORM, "One moment", blocks, id);
  }

  static ObjectNode of(Proposal proposal, FormId id, Fill fill) {
    return switch (proposal) {
      case Proposal.Ready ready -> ready(ready, id.proposing(ready.id()), fill);
      case Proposal.Choose choose -> choose(choose, id);
      case Proposal.Refused(Report report) -> refused(report, id, fill.choice());
    };
  }

  private static ObjectNode ready(Proposal.Ready ready, FormId id, Fill fill) {
    List<JsonNode> blocks = new ArrayList<>();
    if (fill.choice() != null) {
      blocks.add(fill.choice());
    }
    blocks.addAll(BLOCKS.view(ready.preview(), PREVIEW_BLOCKS));
    for (String note : fill.notes()) {
      blocks.add(BlockKit.context(Mrkdwn.escape(Words.cut(note, 500))));
    }
    blocks.add(BlockKit.divider());
    blocks.add(agreement(ready));
    blocks.add(reason(fill.mutation().reason()));
    String word = ready.word();
    if (word != null) {
      ObjectNode element = BlockKit.block("plain_text_input").put("action_id", WORD);
      String label = "Type %s to confirm".formatted(Words.cut(word, 100));
      blocks.add(BlockKit.input(WORD + "-" + ready.id(), label, element));
    }
    ObjectNode view = view(CONFIRM, ready.title(), blocks, id);
    view.set("submit", BlockKit.plain(Words.cut(ready.submit(), TITLE)));
    view.set("close", BlockKit.plain("Cancel"));
    return view;
  }

  /** The block's id names the proposal: agreeing to one never carries over to another. */
  private static ObjectNode agreement(Proposal.Ready ready) {
    ObjectNode boxes = BlockKit.block("checkboxes").put("action_id", AGREE);
    // An option takes 75 characters, so the whole sentence is the label.
    boxes.set("options", BlockKit.array(List.of(BlockKit.option("Yes, do this", "", AGREE))));
    String label = Words.cut(ready.acknowledgement(), 2000);
    return BlockKit.input(AGREE + "-" + ready.id(), label, boxes);
  }

  private static ObjectNode reason(@Nullable String given) {
    ObjectNode element =
        BlockKit.block("plain_text_input")
            .put("action_id", REASON)
            .put("multiline", true)
            .put("min_length", Confirmation.SHORTEST_REASON)
            .put("max_length", MAX_REASON);
    element.set("placeholder", BlockKit.plain("Why, in a sentence; everyone can read it later"));
    if (given != null && given.length() >= Confirmation.SHORTEST_REASON) {
      element.put("initial_value", Words.cut(given, MAX_REASON));
    }
    return BlockKit.input(REASON, "Reason", element);
  }

  private static ObjectNode choose(Proposal.Choose choose, FormId id) {
    List<JsonNode> blocks = new ArrayList<>();
    ArrayNode groups = groups(choose.groups());
    if (!groups.isEmpty()) {
      ObjectNode select = BlockKit.block("static_select").put("action_id", CHOOSE_ACTION);
      select.set("placeholder", BlockKit.plain("Choose"));
      select.set("option_groups", groups);
      blocks.add(BlockKit.section("*" + Mrkdwn.escape(Words.cut(choose.question(), 500)) + "*"));
      blocks.add(BlockKit.actions(CHOICE, List.of(select)));
    }
    blocks.addAll(BLOCKS.view(choose.preview(), PREVIEW_BLOCKS));
    return view(INFORM, choose.title(), blocks, id);
  }

  private static ArrayNode groups(List<Proposal.Group> groups) {
    ArrayNode shown = BlockKit.array(List.of());
    int options = 0;
    for (Proposal.Group group : groups) {
      List<ObjectNode> some =
          group.options().stream()
              .filter(option -> option.command().length() <= OPTION_VALUE)
              .limit(OPTIONS - options)
              .map(each -> BlockKit.option(each.label(), each.description(), each.command()))
              .toList();
      options += some.size();
      if (!some.isEmpty()) {
        ObjectNode node = shown.addObject();
        node.set("label", BlockKit.plain(Words.cut(group.label(), 75)));
        node.set("options", BlockKit.array(some));
      }
    }
    return shown;
  }

  static ObjectNode refused(Report report, FormId id, @Nullable JsonNode choice) {
    List<JsonNode> blocks = new ArrayList<>();
    if (choice != null) {
      blocks.add(choice);
    }
    blocks.addAll(BLOCKS.view(report, PREVIEW_BLOCKS));
    ArrayNode instead = groups(List.of(new Proposal.Group("Instead", instead(report))));
    if (!instead.isEmpty()) {
      ObjectNode select = BlockKit.block("static_select").put("action_id", CHOOSE_ACTION);
      select.set("placeholder", BlockKit.plain("Do something else instead"));
      select.set("option_groups", instead);
      blocks.add(BlockKit.actions(choice == null ? CHOICE : "instead", List.of(select)));
    }
    return view(INFORM, "Not done", blocks, id);
  }

  /** What a refusal offers that is proposed in a modal as well. */
  private static List<Proposal.Option> instead(Report report) {
    return report.offers().stream()
        .filter(offer -> offer.command().startsWith("rollback run "))
        .map(offer -> new Proposal.Option(offer.label(), "", offer.command()))
        .toList();
  }

  /** A sentence and a button that closes. */
  static ObjectNode sentence(String title, String sentence, FormId id) {
    return sentence(title, sentence, id.metadata());
  }

  static ObjectNode sentence(String title, String sentence, String metadata) {
    return view(INFORM, title, List.of(BlockKit.section(Mrkdwn.escape(sentence))), metadata);
  }

  private static ObjectNode view(
      String callback, String title, List<? extends JsonNode> blocks, FormId id) {
    return view(callback, title, blocks, id.metadata());
  }

  private static ObjectNode view(
      String callback, String title, List<? extends JsonNode> blocks, String metadata) {
    ObjectNode view = BlockKit.block("modal").put("callback_id", callback);
    view.set("title", BlockKit.plain(Words.cut(title, TITLE)));
    view.set("close", BlockKit.plain("Close"));
    view.set("blocks", BlockKit.array(blocks));
    return view.put("private_metadata", metadata);
  }
}
