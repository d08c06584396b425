package com.terp.chatops.seed.fill;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.SoftReference;
import com.terp.chatops.schema.Table;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sketch says. Where that is nothing, since the row it asks has lost its own reference
 * meanwhile, a column that may not be empty refers to any row.
 */
record SaidCell(
    Catalogue catalogue, Table table, Column column, Function<Row, @Nullable Object> said)
    implements Cell {
  @Override
  public @Nullable Object at(View view) {
    Object value = Coercion.to(column, said.apply(view));
    return value != null || column.nullable() ? value : anyParent(view);
  }

  private @Nullable Object anyParent(View view) {
    return meant()
        .filter(key -> catalogue.supply(key.parent()).reach() > 0)
        .findFirst()
        .map(key -> {
          Supply parent = catalogue.supply(key.parent());
          long row = view.chance().below(parent.reach());
          return Coercion.to(column, parent.value(row, key.parentColumn()));
        })
        .orElse(null);
  }

  /** The tables it may refer to, declared or not. */
  private Stream<Meant> meant() {
    return Stream.concat(
        table.foreignKeys().stream()
            .filter(key -> key.columns().equals(List.of(column.name())))
            .map(key -> new Meant(key.parent(), key.parentColumns().getFirst())),
        SoftReference.declared().stream()
            .filter(soft -> soft.child().equals(table.name()))
            .filter(soft -> soft.column().equals(column.name()) && soft.typeColumn() == null)
            .map(soft -> new Meant(soft.parent(), soft.parentColumn())));
  }

  private record Meant(String parent, String parentColumn) {}
}
