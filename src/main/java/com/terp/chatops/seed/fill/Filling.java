package com.terp.chatops.seed.fill;

import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.Table;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.SeedColumn;
import com.terp.chatops.seed.TableRole;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.fill.check.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Completes a dataset: rows for every table of a schema that nobody writes, and values for required
 * columns that the known tables leave out. It knows no table; what a profile knows about one beyond
 * its schema comes in as a {@link Sketch}.
 */
public final class Filling {
  private final Catalogue catalogue;
  private final LiveSchema schema;
  private final Map<String, TableRows<?>> known = new LinkedHashMap<>();
  private final Map<String, Sketch> sketches = new HashMap<>();
  private final List<TableRows<?>> tables = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private Filling(
      Ground ground, List<TableRows<?>> known, List<Sketch> sketches, FillOptions options) {
    schema = ground.schema();
    catalogue = new Catalogue(ground, options);
    known.forEach(table -> this.known.put(table.table(), table));
    sketches.forEach(sketch -> this.sketches.put(sketch.table(), sketch));
  }

  /**
   * Completes a dataset.
   *
   * @param known the tables a profile writes itself
   * @param sketches of others, or of what the known ones leave out; those of tables the schema
   *     lacks are left out
   * @param keys as the plan assigned them; they are not asked for before a row is
   */
  public static Filled complete(
      Ground ground,
      List<TableRows<?>> known,
      List<Sketch> sketches,
      FillOptions options,
      Keys keys) {
    return new Filling(ground, known, sketches, options).complete(keys);
  }

  private Filled complete(Keys keys) {
    References finder = new References(schema, loose());
    Map<String, List<Reference>> references = new LinkedHashMap<>();
    for (Table table : schema.tables().values()) {
      if (!catalogue.options().skipped().contains(table.name())) {
        references.put(table.name(), finder.of(table, sketch(table.name())));
      }
    }
    known.forEach((name, rows) -> {
      if (schema.has(name)) {
        catalogue.add(name, supply(rows));
      }
    });
    Order order = new Order(references);
    Map<String, List<Reference>> marked = order.marked();
    for (String name : order.tables()) {
      Table table = schema.table(name);
      TableRows<?> rows = known.get(name);
      List<Reference> own = marked.getOrDefault(name, List.of());
      if (rows == null) {
        fill(table, finder, own);
      } else {
        complete(rows, table, finder, own);
      }
    }
    known.values().stream().filter(r -> !schema.has(r.table())).forEach(tables::add);
    catalogue.assign(keys);
    return new Filled(tables, problems, order.circular());
  }

  /** Foreign keys that close a circle and may be empty. */
  private List<ForeignKey> loose() {
    try {
      return schema.loose(schema.tables().keySet());
    } catch (ChatOpsException e) {
      problems.add(e.getMessage());
      return List.of();
    }
  }

  private Sketch sketch(String table) {
    return sketches.getOrDefault(table, Sketch.of(table));
  }

  private Supply supply(TableRows<?> rows) {
    Table live = schema.table(rows.table());
    return new KnownSupply<>(
        rows, live, catalogue.keys(), new Standers(live, catalogue.ground().standing()));
  }

  private void fill(Table table, References finder, List<Reference> references) {
    Sketch sketch = sketch(table.name());
    TableMaker maker = new TableMaker(catalogue, table, sketch, finder, references, Map.of());
    try {
      FillTable made = maker.make(Wanted.rows(catalogue, table, sketch, references));
      catalogue.add(table.name(), made);
      tables.add(new Columns(made, sketch).rows(schema));
    } catch (Expression.Unreadable | ChatOpsException e) {
      problems.add(
          "Table %s: one of its checks is not understood: %s. Simplify it, or leave the table out."
              .formatted(table.name(), e.getMessage()));
    }
    problems.addAll(maker.problems());
  }

  private void complete(
      TableRows<?> rows, Table table, References finder, List<Reference> references) {
    Set<String> written = rows.columns().stream().map(SeedColumn::name).collect(Collectors.toSet());
    Sketch sketch = sketch(table.name());
    List<String> missing =
        table.columns().stream()
            .filter(column -> !written.contains(column.name()))
            .filter(c -> required(c) || sketch.values().containsKey(c.name()))
            .map(Column::name)
            .toList();
    if (missing.isEmpty() || rows.role() == TableRole.EMPTIED) {
      tables.add(rows);
      return;
    }
    Supply own = catalogue.supply(table.name());
    Map<String, Function<View, @Nullable Object>> given = new HashMap<>();
    for (Column column : table.columns()) {
      if (!missing.contains(column.name())) {
        given.put(
            column.name(),
            view -> Coercion.to(column, own.value(view.row().index(), column.name())));
      }
    }
    TableMaker maker = new TableMaker(catalogue, table, sketch, finder, references, given);
    FillTable made = maker.beside(rows.count());
    problems.addAll(maker.problems());
    tables.add(Columns.beside(rows, made, sketch, missing));
  }

  private static boolean required(Column column) {
    return !column.nullable()
        && !column.hasDefault()
        && !column.autoIncrement()
        && !column.generated();
  }
}
