package com.terp.chatops.seed.fill;

import com.terp.chatops.seed.TableRole;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a table beyond its schema. Everything it does not name is filled by name,
 * type and constraint. Each method gives a new sketch.
 */
public final class Sketch {
  private final String table;
  private final Size size;
  private final Map<String, Function<Row, @Nullable Object>> values;
  private final Map<String, ToLongFunction<Row>> parents;
  private final Map<String, String> references;
  private final Set<String> money;
  private final Standard standard;

  private Sketch(
      String table,
      Size size,
      Map<String, Function<Row, @Nullable Object>> values,
      Map<String, ToLongFunction<Row>> parents,
      Map<String, String> references,
      Set<String> money,
      Standard standard) {
    this.table = table;
    this.size = size;
    this.values = values;
    this.parents = parents;
    this.references = references;
    this.money = money;
    this.standard = standard;
  }

  /** A table of which nothing is known yet. */
  public static Sketch of(String table) {
    return new Sketch(
        table,
        new Size(OptionalLong.empty(), Optional.empty(), 0),
        Map.of(),
        Map.of(),
        Map.of(),
        Set.of(),
        new Standard(TableRole.DETAIL, List.of()));
  }

  /** How many rows; the factor of a fill is applied, and what must be unique may limit it. */
  public Sketch rows(long count) {
    return sized(new Size(OptionalLong.of(count), Optional.empty(), 0));
  }

  /**
   * So many rows for each row of a parent; its first reference to it is theirs in turn, the first
   * {@code count} rows belonging to the parent's first.
   */
  public Sketch rowsPer(String parent, int count) {
    return sized(new Size(OptionalLong.empty(), Optional.of(parent), count));
  }

  /**
   * What a column holds. Whole numbers, booleans, enum constants, dates and times are brought to
   * the column's type; {@code null} is NULL.
   */
  public Sketch set(String column, Function<Row, @Nullable Object> value) {
    return new Sketch(
        table, size, with(values, column, value), parents, references, money, standard);
  }

  /** Which row of the parent table a reference points to, from 0; -1 for none. */
  public Sketch parent(String column, ToLongFunction<Row> index) {
    return new Sketch(
        table, size, values, with(parents, column, index), references, money, standard);
  }

  /**
   * A column holds the primary key of a row of a table, though the schema declares no reference.
   */
  public Sketch refers(String column, String parent) {
    return new Sketch(
        table, size, values, parents, with(references, column, parent), money, standard);
  }

  /** Decimal columns that are summed up in the plan. */
  public Sketch money(String... columns) {
    Set<String> more = new LinkedHashSet<>(money);
    more.addAll(List.of(columns));
    return new Sketch(table, size, values, parents, references, more, standard);
  }

  /** What the table is to the profile; {@link TableRole#DETAIL} if not said. */
  public Sketch role(TableRole role) {
    return new Sketch(
        table, size, values, parents, references, money, new Standard(role, List.of()));
  }

  /** Rows that may be there already, recognised by these columns. */
  public Sketch reference(String... naturalKey) {
    Standard reference = new Standard(TableRole.REFERENCE, List.of(naturalKey));
    return new Sketch(table, size, values, parents, references, money, reference);
  }

  public String table() {
    return table;
  }

  Size size() {
    return size;
  }

  Map<String, Function<Row, @Nullable Object>> values() {
    return values;
  }

  Map<String, ToLongFunction<Row>> parents() {
    return parents;
  }

  Map<String, String> references() {
    return references;
  }

  Set<String> money() {
    return money;
  }

  Standard standard() {
    return standard;
  }

  private Sketch sized(Size other) {
    return new Sketch(table, other, values, parents, references, money, standard);
  }

  private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
    Map<String, V> more = new LinkedHashMap<>(map);
    more.put(key, value);
    return more;
  }

  /**
   * How many rows.
   *
   * @param rows exactly, or none said
   * @param parent whose rows each get {@code per}
   */
  record Size(OptionalLong rows, Optional<String> parent, int per) {}

  /** Role and natural key, as {@code TableRows} wants them. */
  record Standard(TableRole role, List<String> naturalKey) {}
}
