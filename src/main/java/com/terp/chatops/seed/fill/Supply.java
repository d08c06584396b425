package com.terp.chatops.seed.fill;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The rows of a table as others see them: any column of any row. */
interface Supply {
  /** How many rows are planned. */
  long count();

  /** How many rows a reference may mean: the planned ones, then some of those that stay. */
  long reach();

  /** The value of a column; NULL where nobody says. */
  @Nullable Object value(long index, String column);

  /** When the row came into being, or null where nothing says so. */
  @Nullable LocalDateTime moment(long index);
}
