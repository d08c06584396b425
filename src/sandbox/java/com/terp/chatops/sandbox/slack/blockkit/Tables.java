package com.terp.chatops.sandbox.slack.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** table and data_table. */
final class Tables {
  private static final int MAX_COLUMNS = 20;
  private static final int MAX_CHARACTERS = 10_000;

  private Tables() {}

  static Map<String, Shape> shapes() {
    return Map.of("table", table(), "data_table", dataTable());
  }

  private static Shape table() {
    Shape column =
        new Fields()
            .optional("align", Shape.word("left", "center", "right"))
            .optional("is_wrapped", Shape.bool());
    return Fields.block()
        .required("rows", rows(cell(Map.of()), 1, 100))
        .optional("column_settings", Shape.list(column, 0, MAX_COLUMNS))
        .and(Tables::characters);
  }

  private static Shape dataTable() {
    Shape aNumber = (node, place) -> place.require(node.isNumber(), "must provide a number");
    Shape number = Fields.typed().required("value", aNumber).optional("text", Shape.anyString());
    return Fields.block()
        .required("rows", rows(cell(Map.of("raw_number", number)), 2, 101))
        .required("caption", Shape.string(1, 3000))
        .optional("page_size", Shape.number(1, 100))
        .optional("row_header_column_index", Shape.number(0, MAX_COLUMNS - 1L))
        .and(Tables::characters)
        .and(Tables::sameWidth);
  }

  private static Shape rows(Shape cell, int min, int max) {
    return Shape.list(Shape.list(cell, 1, MAX_COLUMNS), min, max);
  }

  private static Shape cell(Map<String, Shape> more) {
    Map<String, Shape> cells = new HashMap<>(more);
    cells.put("raw_text", Fields.typed().required("text", Shape.string(1, MAX_CHARACTERS)));
    cells.put("rich_text", RichText.block());
    return new ByType(cells);
  }

  private static void characters(JsonNode node, Place place) {
    place.require(
        Lengths.of(node.path("rows")) <= MAX_CHARACTERS,
        "no more than %d characters in all cells allowed".formatted(MAX_CHARACTERS));
  }

  private static void sameWidth(JsonNode node, Place place) {
    long widths = node.path("rows").valueStream().map(JsonNode::size).distinct().count();
    place.at("rows").require(widths <= 1, "all rows must have the same number of cells");
  }
}
