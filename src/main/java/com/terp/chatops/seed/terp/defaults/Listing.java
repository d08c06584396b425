package com.terp.chatops.seed.terp.defaults;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table written out row by row in one of the files beside these classes; {@code modules.txt}
 * explains the form.
 *
 * @param naturalKey by which columns a row that is there already is recognised
 * @param rows the values of each row, in the order of the columns that have none of their own; null
 *     for NULL
 */
record Listing(
    String table,
    List<String> naturalKey,
    List<Column> columns,
    List<List<@Nullable String>> rows) {
  /**
   * A column.
   *
   * @param kind text, whole, flag, decimal, json, personal, time, or the table it points to
   * @param always the value of every row, or null where the rows have their own
   */
  record Column(String name, String kind, @Nullable String always) {}

  /** All tables of a file. */
  static List<Listing> read(String file) {
    List<Listing> listings = new ArrayList<>();
    for (String line : Lines.of(file)) {
      if (line.startsWith("[")) {
        int end = line.indexOf(']');
        listings.add(
            new Listing(
                line.substring(1, end),
                List.of(line.substring(end + 1).strip().split(" ", -1)),
                new ArrayList<>(),
                new ArrayList<>()));
      } else if (line.startsWith("= ")) {
        for (String column : line.substring(2).split(" \\| ", -1)) {
          listings.getLast().columns().add(column(column));
        }
      } else {
        listings.getLast().rows().add(values(listings.getLast(), line));
      }
    }
    return List.copyOf(listings);
  }

  /** The value of a column in a row, as text; null for NULL. */
  @Nullable String value(Column column, int row) {
    if (column.always() != null) {
      return column.always();
    }
    return rows.get(row).get(own().indexOf(column));
  }

  /** The place of the row with a value in the first recognising column. */
  int place(String name) {
    Column first =
        columns.stream().filter(c -> c.name().equals(naturalKey.getFirst())).findFirst().get();
    for (int row = 0; row < rows.size(); row++) {
      if (name.equals(value(first, row))) {
        return row;
      }
    }
    throw new IllegalArgumentException("%s has no row %s".formatted(table, name));
  }

  private List<Column> own() {
    return columns.stream().filter(c -> c.always() == null).toList();
  }

  private static Column column(String words) {
    int equals = words.indexOf('=');
    String named = equals < 0 ? words : words.substring(0, equals);
    int colon = named.indexOf(':');
    return new Column(
        colon < 0 ? named : named.substring(0, colon),
        colon < 0 ? "text" : named.substring(colon + 1),
        equals < 0 ? null : words.substring(equals + 1));
  }

  private static List<@Nullable String> values(Listing listing, String line) {
    List<@Nullable String> values = new ArrayList<>();
    for (String value : line.split("\\|", -1)) {
      values.add(value.isBlank() ? null : value.strip());
    }
    int wanted = listing.own().size();
    if (values.size() > wanted) {
      throw new IllegalArgumentException(
          "%s: %d values for %d columns in: %s"
              .formatted(listing.table(), values.size(), wanted, line));
    }
    while (values.size() < wanted) {
      values.add(null);
    }
    return values;
  }
}
