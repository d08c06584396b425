package com.terp.chatops.verify.check;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name and type of a column say about it. */
public final class ColumnNames {
  private static final Pattern BOUNDARY = Pattern.compile("_+|(?<=[a-z0-9])(?=[A-Z])");
  private static final Set<String> DAYS = Set.of("date", "datetime", "timestamp");
  private static final Set<String> TEXTS =
      Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext");
  private static final Set<String> NUMBERS =
      Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double");

  private ColumnNames() {}

  /** Its words in lower case: {@code reorder_point} and {@code reorderPoint} are the same. */
  public static List<String> words(Column column) {
    return BOUNDARY
        .splitAsStream(column.name())
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Whether one of the words is in its name. */
  public static boolean speaksOf(Column column, Set<String> words) {
    return words(column).stream().anyMatch(words::contains);
  }

  public static boolean isDay(Column column) {
    return DAYS.contains(column.type());
  }

  public static boolean isText(Column column) {
    return TEXTS.contains(column.type());
  }

  /** Room for more than a name or a number: notes, messages, JSON. */
  public static boolean isProse(Column column) {
    return (isText(column) || column.type().equals("json"))
        && (column.length() == null || column.length() > 40);
  }

  public static boolean isNumber(Column column) {
    return NUMBERS.contains(column.type());
  }

  /** When its rows were made, if the table says so. */
  public static Optional<Column> created(Table table) {
    return table.column("created_at").or(() -> table.column("createdAt")).filter(c -> isDay(c));
  }

  /** The column as a query names it. */
  public static String in(Column column) {
    return "c." + Identifier.quote(column.name());
  }
}
