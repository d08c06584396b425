package com.terp.chatops.ledger;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.run.RunId;
import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which rows an undo leaves where they are, by their keys. Kept on the server, so that there may be
 * any number of them.
 */
public final class KeptRows {
  private final String kept;

  /**
   * @param botSchema the schema that holds them
   */
  public KeptRows(String botSchema) {
    this.kept = Identifier.quote(botSchema, "ledger_kept");
  }

  /** Why a row stays where it is. */
  public enum Kind {
    /** A row of the run that somebody changed, that others' rows hang on, or that those need. */
    STAYS(1),
    /** A copy that would not fit back in. */
    LEFT_OUT(2);

    private final int code;

    Kind(int code) {
      this.code = code;
    }
  }

  /**
   * Adds the keys of rows that a query finds; those known stay known.
   *
   * @param name what the query calls the table or its copy, quoted
   * @param from the query behind FROM
   * @return how many were new
   */
  public long add(Connection connection, RunId run, Kind kind, Table table, String name, Sql from)
      throws SQLException {
    String sql =
        "INSERT IGNORE INTO %s (run_id, kind, table_id, row_key) SELECT %d, %d, %d, %s FROM %s"
            .formatted(kept, run.value(), kind.code, id(table), key(table, name), from.text());
    return new Sql(sql, from.values()).update(connection);
  }

  /**
   * Adds rows by their keys, in a table whose key is one number.
   *
   * @return how many were new
   */
  public long add(Connection connection, RunId run, Kind kind, Table table, List<Long> keys)
      throws SQLException {
    if (keys.isEmpty()) {
      return 0;
    }
    String sql =
        "INSERT IGNORE INTO %s (run_id, kind, table_id, row_key) VALUES (%d, %d, %d, ?)"
            .formatted(kept, run.value(), kind.code, id(table));
    long before = count(connection, run, kind, table);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (long key : keys) {
        statement.setString(1, Long.toString(key));
        statement.addBatch();
      }
      statement.executeBatch();
    }
    return count(connection, run, kind, table) - before;
  }

  /**
   * Forgets those rows that a query finds.
   *
   * @param name what the query calls the table or its copy, quoted
   * @param from the query behind FROM
   */
  public void forget(
      Connection connection, RunId run, Kind kind, Table table, String name, Sql from)
      throws SQLException {
    String sql =
        "DELETE FROM %s WHERE run_id = %d AND kind = %d AND table_id = %d AND row_key IN (SELECT %s FROM %s)"
            .formatted(kept, run.value(), kind.code, id(table), key(table, name), from.text());
    long unused = new Sql(sql, from.values()).update(connection);
  }

  /** True for rows that are among them, in SQL without values. */
  public String among(RunId run, Kind kind, Table table, String name) {
    return "%s IN (SELECT row_key FROM %s WHERE run_id = %d AND kind = %d AND table_id = %d)"
        .formatted(key(table, name), kept, run.value(), kind.code, id(table));
  }

  /** How many of a table are among them. */
  public long count(Connection connection, RunId run, Kind kind, Table table) throws SQLException {
    return Sql.of(
            "SELECT COUNT(*) FROM %s WHERE run_id = %d AND kind = %d AND table_id = %d"
                .formatted(kept, run.value(), kind.code, id(table)))
        .number(connection);
  }

  /** How many there are of a run. */
  public long count(Connection connection, RunId run) throws SQLException {
    return Sql.of("SELECT COUNT(*) FROM %s WHERE run_id = %d".formatted(kept, run.value()))
        .number(connection);
  }

  /** A row's key as 64 bytes at most: a number as it is written, anything else by its hash. */
  private static String key(Table table, String name) {
    List<String> identity = table.identity();
    boolean number =
        identity.size() == 1
            && table.column(identity.getFirst()).filter(Column::isInteger).isPresent();
    if (number) {
      return "CAST(CAST(%s.%s AS CHAR) AS BINARY)"
          .formatted(name, Identifier.quote(identity.getFirst()));
    }
    return "CAST(SHA2(CONCAT_WS('/', %s), 256) AS BINARY)"
        .formatted(
            identity.stream()
                .map(column ->
                    "HEX(CAST(%s.%s AS BINARY))".formatted(name, Identifier.quote(column)))
                .collect(Collectors.joining(", ")));
  }

  private static long id(Table table) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(table.name().getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong() >>> 1;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
