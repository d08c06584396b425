package com.terp.chatops.schema;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.run.ChatOpsException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A fingerprint of rows, worked out within the server: every column of a row is brought into one
 * unmistakable form and hashed, and the rows' hashes are joined by exclusive or, so that their
 * order does not matter. It does not depend on the session's character set or time zone.
 */
public final class ContentDigest {
  private ContentDigest() {}

  /**
   * Reads the fingerprint of a table in the connection's current schema.
   *
   * @throws ChatOpsException if a row is too large for the server to hash
   */
  public static Fingerprint of(Connection connection, Table table, RowFilter filter)
      throws SQLException {
    return of(connection, connection.getCatalog(), table, filter);
  }

  /** The same for a table in another schema of the server, for example a snapshot. */
  public static Fingerprint of(Connection connection, String schema, Table table, RowFilter filter)
      throws SQLException {
    List<Object> values = values(filter);
    try (PreparedStatement statement = connection.prepareStatement(sql(schema, table, filter))) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        if (row.getLong(1) != row.getLong(2)) {
          throw tooLarge(table);
        }
        return new Fingerprint(row.getLong(1), row.getString(3));
      }
    }
  }

  /**
   * The digest of each row of a key range, 64 bits of its hash by primary key, in the connection's
   * current schema.
   *
   * @throws ChatOpsException if a row is too large for the server to hash
   */
  public static SortedMap<Long, Long> rows(
      Connection connection, Table table, RowFilter.KeyRange range) throws SQLException {
    return rows(connection, table, range, "");
  }

  /** The same, with the rows locked until the transaction ends. */
  public static SortedMap<Long, Long> lockedRows(
      Connection connection, Table table, RowFilter.KeyRange range) throws SQLException {
    return rows(connection, table, range, " FOR UPDATE");
  }

  private static SortedMap<Long, Long> rows(
      Connection connection, Table table, RowFilter.KeyRange range, String lock)
      throws SQLException {
    String sql =
        "SELECT %s, LEFT(SHA2(CONCAT(%s), 256), 16) FROM %s WHERE %s%s"
            .formatted(
                Identifier.quote(key(table)),
                row(table),
                Identifier.quote(connection.getCatalog(), table.name()),
                condition(table, range),
                lock);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, range.first());
      statement.setLong(2, range.last());
      try (ResultSet rows = statement.executeQuery()) {
        SortedMap<Long, Long> digests = new TreeMap<>();
        while (rows.next()) {
          String digest = rows.getString(2);
          if (digest == null) {
            throw tooLarge(table);
          }
          digests.put(rows.getLong(1), Long.parseUnsignedLong(digest, 16));
        }
        return digests;
      }
    }
  }

  private static String row(Table table) {
    return table.columns().stream()
        .map(ContentDigest::piece)
        .collect(Collectors.joining(", ',', "));
  }

  private static ChatOpsException tooLarge(Table table) {
    return new ChatOpsException(
        "The table %s has rows too large to fingerprint; raise the server's max_allowed_packet."
            .formatted(table.name()));
  }

  private static String sql(String schema, Table table, RowFilter filter) {
    return """
    SELECT COUNT(*), COUNT(h), LOWER(CONCAT(%s, %s))
    FROM (SELECT SHA2(CONCAT(%s), 256) AS h FROM %s WHERE %s) AS hashed\
    """
        .formatted(
            half(1),
            half(17),
            row(table),
            Identifier.quote(schema, table.name()),
            condition(table, filter));
  }

  private static String half(int from) {
    return "LPAD(HEX(BIT_XOR(CAST(CONV(SUBSTRING(h, %d, 16), 16, 10) AS UNSIGNED))), 16, '0')"
        .formatted(from);
  }

  /**
   * A column in a form that ends where it ends: between quotes, or of signs that are no comma. Read
   * for every row ever loaded, so each column is looked at once and converted as little as may be.
   */
  private static String piece(Column column) {
    String name = Identifier.quote(column.name());
    return switch (column.type()) {
      // To QUOTE, nothing is the word NULL without quotes.
      case "char", "varchar", "enum", "set" -> "QUOTE(%s)".formatted(utf8(name));
      default -> "IFNULL(%s, '-')".formatted(plain(column.type(), name));
    };
  }

  private static String plain(String type, String column) {
    return switch (type) {
      // Hashed by themselves: several long ones in a row would exceed max_allowed_packet.
      case "tinytext", "text", "mediumtext", "longtext", "json" -> hashed(utf8(column));
      case "tinyblob", "blob", "mediumblob", "longblob" -> hashed(column);
      case "binary", "varbinary" -> "HEX(%s)".formatted(column);
      case "bit" -> column + " + 0";
      // A float prints six digits, a double all it has.
      case "float", "double" -> "CAST(%s * 1e0 AS CHAR)".formatted(column);
      // What the server stores, where reading it as text would bring the session's zone in.
      case "timestamp" -> "UNIX_TIMESTAMP(%s)".formatted(column);
      case "tinyint",
          "smallint",
          "mediumint",
          "int",
          "bigint",
          "decimal",
          "date",
          "time",
          "datetime",
          "year" ->
          column;
      // MariaDB would take the sign for NULL for one of these.
      case "uuid", "inet4", "inet6" -> "CAST(%s AS CHAR)".formatted(column);
      default -> hashed("HEX(%s)".formatted(column));
    };
  }

  private static String utf8(String column) {
    return "CONVERT(%s USING utf8mb4)".formatted(column);
  }

  private static String hashed(String bytes) {
    return "SHA2(%s, 256)".formatted(bytes);
  }

  private static String condition(Table table, RowFilter filter) {
    return switch (filter) {
      case RowFilter.All all -> "TRUE";
      case RowFilter.KeyRange range -> Identifier.quote(key(table)) + " BETWEEN ? AND ?";
      case RowFilter.Where where -> "(" + where.sql() + ")";
    };
  }

  private static List<Object> values(RowFilter filter) {
    return switch (filter) {
      case RowFilter.All all -> List.of();
      case RowFilter.KeyRange range -> List.of(range.first(), range.last());
      case RowFilter.Where where -> where.values();
    };
  }

  private static String key(Table table) {
    if (table.primaryKey().size() != 1) {
      throw new ChatOpsException(
          "The table %s has no primary key of one column, so it has no key ranges."
              .formatted(table.name()));
    }
    return table.primaryKey().getFirst();
  }
}
