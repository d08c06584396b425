package com.terp.chatops.seed.fill.value;

import com.terp.chatops.seed.random.Chance;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What a value may depend on. */
public interface Draw {
  /** The draws of this column of this row. */
  Chance chance();

  /** Which row of its table, from 0. */
  long index();

  /** Somebody this row is about: all its columns name the same one. */
  Person person();

  /** When the row came into being. */
  LocalDateTime moment();

  /** The last moment of the period. */
  LocalDateTime end();

  /** Another column of the row. */
  @Nullable Object get(String column);
}
