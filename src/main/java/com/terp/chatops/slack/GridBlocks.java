package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.run.Report.Align;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Grid;
import com.terp.chatops.run.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How a grid is shown: messages have tables, views do not. */
enum GridBlocks {
  TABLE {
    @Override
    List<List<ObjectNode>> blocks(Grid grid) {
      if (grid.columns().isEmpty()) {
        return List.of();
      }
      List<List<ObjectNode>> tables = new ArrayList<>();
      int from = 0;
      do {
        int to = fitting(grid, from);
        List<ObjectNode> group = new ArrayList<>();
        title(from == 0 ? grid.title() : grid.title() + " (continued)", group);
        group.add(table(grid.columns(), grid.rows().subList(from, to)));
        tables.add(group);
        from = to;
      } while (from < grid.rows().size());
      return tables;
    }
  },

  TEXT {
    @Override
    List<List<ObjectNode>> blocks(Grid grid) {
      List<ObjectNode> group = new ArrayList<>();
      title(grid.title(), group);
      group.add(BlockKit.section("```" + aligned(grid) + "```"));
      if (grid.rows().size() > VIEW_ROWS) {
        group.add(BlockKit.context(Words.number(grid.rows().size() - VIEW_ROWS) + " more rows."));
      }
      return List.of(group);
    }
  };

  private static final int TABLE_ROWS = 100;
  private static final int TABLE_CELLS = 20;
  private static final int TABLE_CHARACTERS = 9_000;
  private static final int CELL = 300;
  private static final int VIEW_ROWS = 14;
  private static final int VIEW_CELL = 26;
  private static final int VIEW_WIDTH = 64;

  abstract List<List<ObjectNode>> blocks(Grid grid);

  private static void title(String title, List<ObjectNode> into) {
    if (!title.isBlank()) {
      into.add(BlockKit.section("*" + Mrkdwn.escape(Words.cut(title, 300)) + "*"));
    }
  }

  private static int fitting(Grid grid, int from) {
    int characters = 0;
    int to = from;
    while (to < grid.rows().size() && to - from < TABLE_ROWS - 1) {
      for (String cell : grid.rows().get(to)) {
        characters += Math.min(CELL, cell.length());
      }
      if (characters > TABLE_CHARACTERS && to > from) {
        break;
      }
      to++;
    }
    return to;
  }

  private static ObjectNode table(List<Column> columns, List<List<String>> rows) {
    List<Column> shown = columns.subList(0, Math.min(TABLE_CELLS, columns.size()));
    ObjectNode table = BlockKit.block("table");
    var settings = table.putArray("column_settings");
    shown.forEach(column ->
        settings.addObject().put("align", column.align() == Align.RIGHT ? "right" : "left"));
    var lines = table.putArray("rows");
    lines.add(BlockKit.array(shown.stream().map(column -> cell(column.title())).toList()));
    for (List<String> row : rows) {
      List<String> cells = row.subList(0, Math.min(shown.size(), row.size()));
      lines.add(BlockKit.array(cells.stream().map(GridBlocks::cell).toList()));
    }
    return table;
  }

  /** Slack refuses an empty cell. */
  private static ObjectNode cell(String text) {
    return BlockKit.block("raw_text").put("text", text.isEmpty() ? "–" : Words.cut(text, CELL));
  }

  private static String aligned(Grid grid) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(grid.columns().stream().map(column -> narrow(column.title())).toList());
    grid.rows().stream()
        .limit(VIEW_ROWS)
        .forEach(row -> lines.add(row.stream().map(GridBlocks::narrow).toList()));
    StringBuilder text = new StringBuilder();
    List<Integer> widths = widths(grid.columns().size(), lines);
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int column = 0; column < widths.size() && column < line.size(); column++) {
        String gap = " ".repeat(Math.max(0, widths.get(column) - line.get(column).length()));
        boolean right = grid.columns().get(column).align() == Align.RIGHT;
        row.append(column == 0 ? "" : "  ");
        row.append(right ? gap + line.get(column) : line.get(column) + gap);
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return Words.cut(Mrkdwn.escape(text.toString()), BlockKit.SECTION_TEXT - 6);
  }

  private static String narrow(String text) {
    return Words.cut(text.replace('`', '\'').replace('\n', ' '), VIEW_CELL);
  }

  /** Widths of as many columns as a modal is wide. */
  private static List<Integer> widths(int columns, List<List<String>> lines) {
    List<Integer> widths = new ArrayList<>();
    int total = 0;
    for (int column : IntStream.range(0, columns).toArray()) {
      int width =
          lines.stream()
              .filter(line -> column < line.size())
              .mapToInt(line -> line.get(column).length())
              .max()
              .orElse(0);
      total += width + 2;
      if (total > VIEW_WIDTH && column > 0) {
        break;
      }
      widths.add(width);
    }
    return widths;
  }
}
