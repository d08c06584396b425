package com.terp.chatops.cli;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Align;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table in aligned columns. */
final class TextGrid {
  private TextGrid() {}

  static List<String> lines(Report.Grid grid) {
    List<String> lines = new ArrayList<>();
    if (!grid.title().isEmpty()) {
      lines.add(grid.title());
    }
    List<String> heads = grid.columns().stream().map(Report.Column::title).toList();
    int[] widths = new int[heads.size()];
    List<List<String>> all = new ArrayList<>();
    all.add(heads);
    all.addAll(grid.rows());
    for (List<String> row : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    all.forEach(row -> lines.add(line(grid, widths, row)));
    String rule = Arrays.stream(widths).mapToObj("─"::repeat).collect(Collectors.joining("  "));
    lines.add(lines.size() - grid.rows().size(), "  " + rule);
    return lines;
  }

  private static String line(Report.Grid grid, int[] widths, List<String> row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(i);
      String space = " ".repeat(widths[i] - width(cell));
      cells.add(grid.columns().get(i).align() == Align.RIGHT ? space + cell : cell + space);
    }
    return ("  " + String.join("  ", cells)).stripTrailing();
  }

  static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
