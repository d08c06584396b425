package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Attachment;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Facts;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Findings;
import com.terp.chatops.run.Report.Grid;
import com.terp.chatops.run.Report.Note;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Paragraph;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The one renderer: a report as blocks, escaped and within Slack's limits. */
final class ReportBlocks {
  /** Buttons that carry a command; no other action id begins like this. */
  static final String OFFER = "offer:";

  /** Longer than any reason; beside it there is room for a link or a label. */
  private static final int VALUE = 1400;

  /** Far less than Slack takes in one message. */
  private static final int FIELDS_TOGETHER = 6000;

  private final GridBlocks grids;

  private ReportBlocks(GridBlocks grids) {
    this.grids = grids;
  }

  /** For messages: real tables. */
  static ReportBlocks forMessages() {
    return new ReportBlocks(GridBlocks.TABLE);
  }

  /** For modals and App Home, which know no tables: the first rows as aligned text. */
  static ReportBlocks forViews() {
    return new ReportBlocks(GridBlocks.TEXT);
  }

  /** The whole report in as many messages as it takes; its files come last, one a message. */
  List<Content> messages(Report report) {
    return packed(report, headline(report));
  }

  /** What the report says beyond its headline; none where that is all. */
  List<Content> details(Report report) {
    return packed(report, List.of());
  }

  private List<Content> packed(Report report, List<ObjectNode> first) {
    Packer packer = new Packer(Mrkdwn.escape(report.headline()));
    packer.add(first);
    for (Part part : report.body()) {
      if (!(part instanceof Attachment)) {
        blocks(part).forEach(packer::add);
      }
    }
    packer.add(offers(report.offers()));
    List<Content> contents = new ArrayList<>(packer.contents());
    for (Part part : report.body()) {
      if (part instanceof Attachment file) {
        contents.add(Content.of(file));
      }
    }
    return contents;
  }

  /** The report without its offers, cut where it would not fit. */
  List<ObjectNode> view(Report report, int limit) {
    List<ObjectNode> blocks = new ArrayList<>(headline(report));
    report.body().forEach(part -> blocks(part).forEach(blocks::addAll));
    if (blocks.size() <= limit) {
      return blocks;
    }
    List<ObjectNode> shown = new ArrayList<>(blocks.subList(0, limit - 1));
    shown.add(BlockKit.context("%d more parts do not fit here.".formatted(blocks.size() - limit)));
    return shown;
  }

  static List<ObjectNode> headline(Report report) {
    String text = Mrkdwn.escape(Words.cut(report.headline(), 600));
    return List.of(BlockKit.section(Emoji.of(report.outcome()) + " *" + text + "*"));
  }

  static List<ObjectNode> offers(List<Offer> offers) {
    List<ObjectNode> buttons = new ArrayList<>();
    for (Offer offer : offers) {
      if (offer.command().length() <= BlockKit.BUTTON_VALUE && buttons.size() < 25) {
        buttons.add(
            BlockKit.button(
                offer.label(), offer.emphasis(), OFFER + buttons.size(), offer.command()));
      }
    }
    // Slack wants a new block id for each edit of a message.
    return buttons.isEmpty()
        ? List.of()
        : List.of(BlockKit.actions("offers-" + UUID.randomUUID(), buttons));
  }

  /** Groups of blocks that stay together in one message. */
  private List<List<ObjectNode>> blocks(Part part) {
    return switch (part) {
      case Paragraph(String text) ->
          Mrkdwn.pieces(text, BlockKit.SECTION_TEXT).stream()
              .map(piece -> List.of(BlockKit.section(piece)))
              .toList();
      case Note(String text) ->
          Mrkdwn.pieces(text, BlockKit.CONTEXT_TEXT).stream()
              .map(piece -> List.of(BlockKit.context(piece)))
              .toList();
      case Facts(List<Fact> facts) -> facts(facts);
      case Findings(String title, List<Finding> findings) -> findings(title, findings);
      case Grid grid -> grids.blocks(grid);
      case Attachment file -> List.of(Content.of(file).blocks());
    };
  }

  private static List<List<ObjectNode>> facts(List<Fact> facts) {
    List<List<ObjectNode>> blocks = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int characters = 0;
    for (Fact fact : facts) {
      String field = field(fact);
      if (open.size() == BlockKit.FIELDS || characters + field.length() > FIELDS_TOGETHER) {
        blocks.add(List.of(BlockKit.fields(List.copyOf(open))));
        open.clear();
        characters = 0;
      }
      open.add(field);
      characters += field.length();
    }
    if (!open.isEmpty()) {
      blocks.add(List.of(BlockKit.fields(open)));
    }
    return blocks;
  }

  private static String field(Fact fact) {
    String value = value(fact);
    String shown =
        fact.link() == null
            ? value
            : "<" + Mrkdwn.escape(fact.link().toString()) + "|" + value + ">";
    String label = Mrkdwn.escape(Words.cut(fact.label(), 100));
    String field = "*" + label + "*\n" + shown;
    return field.length() <= BlockKit.FIELD_TEXT ? field : "*" + label + "*\n" + value;
  }

  /** Escaping makes a text up to five times as long. */
  private static String value(Fact fact) {
    String value = Mrkdwn.escape(Words.cut(fact.value(), VALUE));
    return value.length() <= VALUE
        ? value
        : Mrkdwn.pieces(fact.value(), VALUE - 1).getFirst() + "…";
  }

  private static List<List<ObjectNode>> findings(String title, List<Finding> findings) {
    List<List<ObjectNode>> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    if (!title.isEmpty()) {
      text.append('*').append(Mrkdwn.escape(Words.cut(title, 200))).append('*');
    }
    for (Finding finding : findings) {
      String line =
          Emoji.of(finding.outcome()) + " " + Mrkdwn.escape(Words.cut(finding.text(), 500));
      if (text.length() + line.length() + 1 > BlockKit.SECTION_TEXT) {
        blocks.add(List.of(BlockKit.section(text.toString())));
        text.setLength(0);
      }
      text.append(text.isEmpty() ? "" : "\n").append(line);
    }
    if (!text.isEmpty()) {
      blocks.add(List.of(BlockKit.section(text.toString())));
    }
    return blocks;
  }
}
