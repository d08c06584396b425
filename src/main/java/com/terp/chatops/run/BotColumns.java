package com.terp.chatops.run;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Columns of {@link BotTables}, each kind as all of its tables have it. */
public final class BotColumns {
  private BotColumns() {}

  public static Field<String> text(String name) {
    return DSL.field(DSL.name(name), SQLDataType.CLOB);
  }

  public static Field<Integer> number(String name) {
    return DSL.field(DSL.name(name), SQLDataType.INTEGER);
  }

  /** A key that the server counts up. */
  public static Field<Long> key(String name) {
    return DSL.field(DSL.name(name), SQLDataType.BIGINT);
  }

  public static Field<Boolean> flag(String name) {
    return DSL.field(DSL.name(name), SQLDataType.BOOLEAN);
  }

  /** A moment, as {@link SqlValues#utc} writes it. */
  public static Field<LocalDateTime> time(String name) {
    return DSL.field(DSL.name(name), SQLDataType.LOCALDATETIME(6));
  }

  /** What a column that is never NULL holds. */
  public static <T> T given(Record row, Field<T> field) {
    return Objects.requireNonNull(row.get(field), field.getName());
  }

  /** What a column of moments holds, or null. */
  public static @Nullable Instant moment(Record row, Field<LocalDateTime> field) {
    @Nullable LocalDateTime at = row.get(field);
    return at == null ? null : SqlValues.instant(at);
  }
}
