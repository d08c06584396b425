package com.terp.chatops.rehearse;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.CopiedKeys;
import com.terp.chatops.ledger.RowKeys;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.rehearse.Checklist.Result;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads back what a run wrote into columns about people, and sees whether it can belong to anybody:
 * mail leads nowhere, telephone numbers are those set aside for fiction.
 */
final class MaskedRows {
  private static final Pattern MAIL =
      Pattern.compile(
          "[^@\\s]+@([a-z0-9-]+\\.)*(example\\.(com|org|net)|[a-z0-9-]+\\.(example|test|invalid))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PHONE = Pattern.compile(".*555[ -]?01\\d\\d");

  private final Connection connection;
  private final LiveSchema schema;
  private final Books books;
  private final RunId run;
  private final Set<String> columns = new TreeSet<>();
  private final Set<String> real = new TreeSet<>();
  private long values;

  MaskedRows(Connection connection, LiveSchema schema, Books books, RunId run) {
    this.connection = connection;
    this.schema = schema;
    this.books = books;
    this.run = run;
  }

  /**
   * Looks at all of them.
   *
   * @param masked table to the columns that hold invented personal data
   */
  Result look(Map<String, List<String>> masked) throws SQLException {
    List<Snapshot> copies = books.snapshots().of(connection, run);
    for (Chunk chunk : books.ledger().open(connection, run)) {
      if (chunk.kind() == Chunk.Kind.LOADED && masked.containsKey(chunk.table())) {
        look(chunk, keys(chunk, copies), masked.get(chunk.table()));
      }
    }
    if (!real.isEmpty()) {
      return new Result(
          Outcome.BAD, "%s may belong to somebody".formatted(Words.list(List.copyOf(real))));
    }
    return Result.good(
        "%s in %s read back, all invented and from reserved ranges"
            .formatted(Words.counted(values, "value"), Words.counted(columns.size(), "column")));
  }

  private RowKeys keys(Chunk chunk, List<Snapshot> copies) {
    return chunk.ranged()
        ? chunk.keys()
        : copies.stream()
            .filter(copy -> copy.number() == chunk.snapshot())
            .findFirst()
            .map(copy -> new CopiedKeys(books.snapshots().name(copy)))
            .orElseThrow();
  }

  private void look(Chunk chunk, RowKeys keys, List<String> names) throws SQLException {
    Table table = schema.table(chunk.table());
    String quoted = Identifier.quote(table.name());
    String sql =
        "SELECT %s FROM %s WHERE %s"
            .formatted(
                String.join(", ", names.stream().map(Identifier::quote).toList()),
                quoted,
                keys.condition(table, quoted));
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        for (int i = 0; i < names.size(); i++) {
          look(table.name() + "." + names.get(i), rows.getString(i + 1));
        }
      }
    }
  }

  private void look(String column, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return;
    }
    values++;
    columns.add(column);
    boolean mail = value.contains("@");
    boolean phone = column.toLowerCase(Locale.ROOT).endsWith("phone");
    if ((mail && !MAIL.matcher(value).matches()) || (phone && !PHONE.matcher(value).matches())) {
      real.add(column);
    }
  }
}
