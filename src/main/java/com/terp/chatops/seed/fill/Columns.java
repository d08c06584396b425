package com.terp.chatops.seed.fill;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.seed.SeedColumn;
import com.terp.chatops.seed.SeedColumn.Kind;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.fill.check.Bounds;
import com.terp.chatops.seed.fill.value.Makers;
import com.terp.chatops.seed.fill.value.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A filled table as a dataset holds it. */
record Columns(FillTable table, Sketch sketch) {
  TableRows<FillRow> rows(LiveSchema schema) {
    List<SeedColumn<FillRow>> columns = new ArrayList<>();
    String key = table.key();
    if (key != null) {
      columns.add(new SeedColumn<>(key, Kind.KEY, row -> row.value(table.place(key))));
    }
    for (int i = 0; i < table.width(); i++) {
      Column column = table.column(i);
      if (!column.generated() && !column.name().equals(key)) {
        columns.add(column(schema, i));
      }
    }
    return new TableRows<>(
        table.name(),
        sketch.standard().role(),
        table.count(),
        table::row,
        columns,
        sketch.standard().naturalKey());
  }

  private SeedColumn<FillRow> column(LiveSchema schema, int place) {
    Column column = table.column(place);
    return new SeedColumn<>(
        column.name(), kind(column), row -> row.value(place), parent(schema, column.name()));
  }

  private Kind kind(Column column) {
    if (sketch.money().contains(column.name())) {
      return Kind.MONEY;
    }
    Kind kind = Coercion.kind(column);
    return kind == Kind.TEXT && Makers.personal(spot(column)) ? Kind.PERSONAL : kind;
  }

  private Spot spot(Column column) {
    return new Spot(
        table.live(),
        column,
        Names.snake(column.name()),
        Names.singular(Names.snake(table.name())),
        Optional.empty(),
        Bounds.NONE);
  }

  /** The table whose planned key a column holds. */
  private @Nullable String parent(LiveSchema schema, String column) {
    OptionalInt link = table.links().of(column);
    if (link.isEmpty() || sketch.values().containsKey(column)) {
      return null;
    }
    Reference reference = table.links().reference(link.getAsInt());
    boolean key =
        reference.columns().size() == 1
            && schema.has(reference.parent())
            && schema.table(reference.parent()).primaryKey().equals(reference.parentColumns())
            && Coercion.kind(
                    schema
                        .table(reference.parent())
                        .column(reference.parentColumns().getFirst())
                        .orElseThrow())
                == Kind.WHOLE;
    return key ? reference.parent() : null;
  }

  /** A row of a known table beside what is filled of it. */
  record Beside<T>(T known, FillRow filled) {}

  static <T> TableRows<Beside<T>> beside(
      TableRows<T> known, FillTable made, Sketch sketch, List<String> missing) {
    List<SeedColumn<Beside<T>>> columns = new ArrayList<>();
    for (SeedColumn<T> column : known.columns()) {
      columns.add(
          new SeedColumn<>(
              column.name(),
              column.kind(),
              row -> column.value().apply(row.known()),
              column.parent()));
    }
    Columns own = new Columns(made, sketch);
    for (String name : missing) {
      int place = made.place(name);
      columns.add(
          new SeedColumn<>(name, own.kind(made.column(place)), row -> row.filled().value(place)));
    }
    return new TableRows<>(
        known.table(),
        known.role(),
        known.count(),
        index -> new Beside<>(known.row().at(index), made.row(index)),
        columns,
        known.naturalKey());
  }
}
