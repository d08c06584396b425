package com.terp.chatops.seed.fill.value;

import org.jspecify.annotations.Nullable;

/** Makes a column's values, in the Java types of {@code SeedColumn.Kind}. */
@FunctionalInterface
public interface Maker {
  @Nullable Object make(Draw draw);
}
