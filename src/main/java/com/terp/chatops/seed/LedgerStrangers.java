package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.CopiedKeys;
import com.terp.chatops.ledger.RowKeys;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the ledger which rows outside of the plan no run of ours wrote. */
final class LedgerStrangers implements Strangers {
  private final Books books;

  LedgerStrangers(Books books) {
    this.books = books;
  }

  @Override
  public List<String> find(Connection connection, BlastRadius radius) throws SQLException {
    if (radius.collateral().isEmpty()) {
      return List.of();
    }
    Map<String, Table> tables = new HashMap<>();
    radius.deleted().forEach(d -> tables.put(d.table().name(), d.table()));
    radius.unlinked().forEach(u -> tables.put(u.table().name(), u.table()));
    Map<String, String> ours = ours(connection, tables);
    List<String> found = new ArrayList<>();
    for (Collateral side : radius.collateral()) {
      Optional<Hit> hit =
          switch (side.effect()) {
            case DELETED ->
                radius.deleted().stream()
                    .filter(d -> d.table().name().equals(side.table()))
                    .map(d -> new Hit(d.table(), d.condition()))
                    .findFirst();
            case UNLINKED ->
                radius.unlinked().stream()
                    .filter(u -> u.table().name().equals(side.table()))
                    .filter(u -> side.through().contains(u.columns().getFirst()))
                    .map(u -> new Hit(u.table(), u.condition()))
                    .findFirst();
          };
      if (hit.isPresent()) {
        long rows = count(connection, hit.get(), ours.getOrDefault(side.table(), "FALSE"));
        if (rows > 0) {
          found.add(sentence(side, rows));
        }
      }
    }
    return found;
  }

  /** Rows of a table that a condition picks. */
  private record Hit(Table table, String condition) {}

  private static String sentence(Collateral side, long rows) {
    return "%s of %s, which no run of this bot wrote, hang on %s through %s and would %s."
        .formatted(
            Words.rows(rows),
            side.table(),
            side.parent(),
            side.through(),
            side.effect() == Collateral.Effect.DELETED ? "go with it" : "lose that reference");
  }

  private static long count(Connection connection, Hit hit, String own) throws SQLException {
    return Sql.of(
            "SELECT COUNT(*) FROM %s WHERE (%s) AND NOT %s"
                .formatted(Identifier.quote(hit.table().name()), hit.condition(), own))
        .number(connection);
  }

  @Override
  public Map<String, String> ours(Connection connection, LiveSchema schema) throws SQLException {
    return ours(connection, schema.tables());
  }

  private Map<String, String> ours(Connection connection, Map<String, Table> tables)
      throws SQLException {
    Map<RunId, List<Snapshot>> copies = new HashMap<>();
    Map<String, List<String>> ours = new HashMap<>();
    for (Chunk chunk : books.ledger().open(connection)) {
      Table table = tables.get(chunk.table());
      if (chunk.kind() == Chunk.Kind.LOADED && table != null) {
        if (!chunk.ranged() && !copies.containsKey(chunk.run())) {
          copies.put(chunk.run(), books.snapshots().of(connection, chunk.run()));
        }
        keys(chunk, copies.getOrDefault(chunk.run(), List.of()))
            .map(keys -> keys.condition(table, Identifier.quote(table.name())))
            .ifPresent(c -> ours.computeIfAbsent(table.name(), t -> new ArrayList<>()).add(c));
      }
    }
    Map<String, String> joined = new HashMap<>();
    ours.forEach((table, some) -> joined.put(table, "(" + String.join(" OR ", some) + ")"));
    return joined;
  }

  private Optional<RowKeys> keys(Chunk chunk, List<Snapshot> copies) {
    if (chunk.ranged()) {
      return Optional.of(chunk.keys());
    }
    return copies.stream()
        .filter(copy -> copy.number() == chunk.snapshot())
        .map(copy -> (RowKeys) new CopiedKeys(books.snapshots().name(copy)))
        .findFirst();
  }
}
