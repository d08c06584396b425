package com.terp.chatops.seed.fill;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.SoftReference;
import com.terp.chatops.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column that means a row of one table or another, by what a second column says. */
record KindCell(Catalogue catalogue, String table, Column column, List<SoftReference> meanings)
    implements Cell {
  @Override
  public @Nullable Object at(View view) {
    String typeColumn = Objects.requireNonNull(meanings.getFirst().typeColumn());
    String type = view.text(typeColumn);
    for (SoftReference meaning : meanings) {
      if (type.equalsIgnoreCase(Objects.requireNonNull(meaning.type()))) {
        Supply parent = catalogue.supply(meaning.parent());
        if (parent.count() > 0) {
          long row = view.chance().below(parent.count());
          return Coercion.to(column, parent.value(row, meaning.parentColumn()));
        }
      }
    }
    return column.nullable() ? null : Coercion.to(column, 1L);
  }

  /** What the second column holds: one of the kinds whose tables have rows. */
  static Optional<Cell> kind(
      Catalogue catalogue, Table table, Column column, Map<String, List<SoftReference>> kinds) {
    List<String> types = new ArrayList<>();
    for (List<SoftReference> meanings : kinds.values()) {
      for (SoftReference meaning : meanings) {
        String type = meaning.type();
        boolean rows = catalogue.supply(meaning.parent()).count() > 0;
        if (type != null && column.name().equals(meaning.typeColumn()) && rows) {
          types.add(type);
        }
      }
    }
    List<String> spelled =
        column.values().isEmpty()
            ? types
            : column.values().stream()
                .filter(value -> types.stream().anyMatch(value::equalsIgnoreCase))
                .toList();
    return spelled.isEmpty()
        ? Optional.empty()
        : Optional.of(view -> fitting(column, view.chance().pick(spelled)));
  }

  private static String fitting(Column column, String type) {
    Long length = column.length();
    return length != null && type.length() > length
        ? type.substring(0, Math.toIntExact(length)).toLowerCase(Locale.ROOT)
        : type;
  }
}
