package com.terp.chatops.seed.fill;

import com.terp.chatops.schema.Table;
import java.util.List;

/** How many rows a table should get. */
final class Wanted {
  private Wanted() {}

  /** What a sketch says or what is usual, less what is there already. */
  static long rows(Catalogue catalogue, Table table, Sketch sketch, List<Reference> references) {
    FillOptions options = catalogue.options();
    Sketch.Size size = sketch.size();
    long target;
    if (size.parent().isPresent()) {
      target = catalogue.supply(size.parent().get()).count() * size.per();
    } else if (size.rows().isPresent()) {
      target = size.rows().getAsLong() * options.factor();
    } else {
      target = usual(options, references) * options.factor();
    }
    return Math.max(0, target - catalogue.ground().standing().rows(table.name()));
  }

  /** What others refer to is less than what refers. */
  private static long usual(FillOptions options, List<Reference> references) {
    boolean child = references.stream().anyMatch(Reference::enforced);
    return child ? options.rows() + options.rows() / 3 : options.rows();
  }
}
