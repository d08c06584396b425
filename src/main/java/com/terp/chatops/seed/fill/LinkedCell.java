package com.terp.chatops.seed.fill;

import com.terp.chatops.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that is part of references.
 *
 * @param references their numbers; where one points to no row, the next decides
 * @param otherwise what a column that cannot be NULL holds where none points to a row
 */
record LinkedCell(Column column, List<Integer> references, Cell otherwise) implements Cell {
  @Override
  public @Nullable Object at(View view) {
    Links links = view.row().table().links();
    // Those to other tables decide what a reference to the own table has to agree with.
    for (int pass = 0; pass < 2; pass++) {
      for (int number : references) {
        boolean self = links.reference(number).parent().equals(view.row().table().name());
        Object value = self == (pass == 1) ? value(view, links, number) : null;
        if (value != null) {
          return value;
        }
      }
    }
    return column.nullable() ? null : otherwise.at(view);
  }

  private @Nullable Object value(View view, Links links, int number) {
    long parent = view.row().parent(number);
    if (parent < 0) {
      return null;
    }
    Reference reference = links.reference(number);
    String wanted = reference.parentColumns().get(reference.columns().indexOf(column.name()));
    boolean itself =
        parent == view.row().index() && reference.parent().equals(view.row().table().name());
    return itself
        ? view.get(wanted)
        : Coercion.to(column, links.supply(number).value(parent, wanted));
  }
}
