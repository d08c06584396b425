package com.terp.chatops.command;

import com.terp.chatops.db.Database;
import com.terp.chatops.db.Identifier;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts rows: of every table, or of one with its oldest and newest key. */
final class CountsView {
  private static final int AT_ONCE = 40;
  private static final int TIMEOUT_SECONDS = 30;

  private final EnvironmentServices environment;
  private final Database database;

  CountsView(EnvironmentServices environment) {
    this.environment = environment;
    this.database = environment.database();
  }

  Report of(@Nullable String table) {
    return database.read(c -> {
      LiveSchema schema = SchemaReader.read(c, database.schema());
      return table == null ? all(c, schema) : one(c, schema, table);
    });
  }

  private record Counted(String table, long rows) {}

  private Report all(Connection connection, LiveSchema schema) throws SQLException {
    List<Counted> counted = new ArrayList<>();
    List<String> names = List.copyOf(schema.tables().keySet());
    for (int from = 0; from < names.size(); from += AT_ONCE) {
      counted.addAll(
          count(connection, names.subList(from, Math.min(names.size(), from + AT_ONCE))));
    }
    List<Counted> filled =
        counted.stream()
            .filter(c -> c.rows() > 0)
            .sorted(Comparator.comparingLong(Counted::rows).reversed())
            .toList();
    List<Part> body = new ArrayList<>();
    if (!filled.isEmpty()) {
      body.add(
          new Report.Grid(
              "",
              List.of(Column.text("Table"), Column.number("Rows")),
              filled.stream().map(c -> List.of(c.table(), Words.number(c.rows()))).toList()));
    }
    int empty = counted.size() - filled.size();
    if (empty > 0) {
      body.add(new Report.Note("%s empty.".formatted(Words.counted(empty, "more table"))));
    }
    return new Report(
        Outcome.INFO,
        "%s in %s on %s"
            .formatted(
                Words.rows(filled.stream().mapToLong(Counted::rows).sum()),
                Words.counted(filled.size(), "table"),
                environment.name()),
        body,
        List.of(new Offer("Verify them", Emphasis.PLAIN, "verify env=" + environment.name())));
  }

  private static List<Counted> count(Connection connection, List<String> tables)
      throws SQLException {
    String sql =
        IntStream.range(0, tables.size())
            .mapToObj(
                i -> "SELECT %d, COUNT(*) FROM %s".formatted(i, Identifier.quote(tables.get(i))))
            .collect(Collectors.joining(" UNION ALL "));
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(TIMEOUT_SECONDS);
      try (ResultSet rows = statement.executeQuery(sql)) {
        List<Counted> counted = new ArrayList<>();
        while (rows.next()) {
          counted.add(new Counted(tables.get(rows.getInt(1)), rows.getLong(2)));
        }
        return counted;
      }
    }
  }

  private Report one(Connection connection, LiveSchema schema, String name) throws SQLException {
    Optional<Table> table =
        schema.tables().values().stream().filter(t -> t.name().equalsIgnoreCase(name)).findFirst();
    if (table.isEmpty()) {
      return unknown(name, schema.tables().keySet());
    }
    String found = table.get().name();
    List<String> key = table.get().primaryKey();
    String column = key.size() == 1 ? Identifier.quote(key.get(0)) : "NULL";
    String sql =
        "SELECT COUNT(*), MIN(%1$s), MAX(%1$s) FROM %2$s"
            .formatted(column, Identifier.quote(found));
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(TIMEOUT_SECONDS);
      try (ResultSet row = statement.executeQuery(sql)) {
        row.next();
        long rows = row.getLong(1);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Rows", Words.number(rows)));
        if (rows > 0 && key.size() == 1) {
          facts.add(new Fact("Oldest key", key.get(0) + " " + row.getString(2)));
          facts.add(new Fact("Newest key", key.get(0) + " " + row.getString(3)));
        }
        return Report.of(
            Outcome.INFO,
            "%s in %s on %s".formatted(Words.rows(rows), found, environment.name()),
            new Report.Facts(facts));
      }
    }
  }

  private Report unknown(String name, Collection<String> tables) {
    Optional<String> nearest = Nearest.to(name, tables);
    List<Offer> offers = new ArrayList<>();
    nearest.ifPresent(t -> offers.add(offer("counts " + Lexer.written(t, false))));
    offers.add(offer("counts"));
    return new Report(
        Outcome.REFUSED,
        "There is no table \"%s\" on %s".formatted(name, environment.name()),
        List.of(
            new Report.Paragraph(
                nearest.map(t -> "Did you mean %s? ".formatted(t)).orElse("")
                    + "counts alone lists every table.")),
        offers);
  }

  private Offer offer(String command) {
    return new Offer(command, Emphasis.PLAIN, command + " env=" + environment.name());
  }
}
