package com.terp.chatops.seed.fill;

import org.jspecify.annotations.Nullable;

/** What goes into a column, in the Java types of {@code SeedColumn.Kind}. */
@FunctionalInterface
interface Cell {
  @Nullable Object at(View view);
}
