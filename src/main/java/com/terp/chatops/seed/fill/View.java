package com.terp.chatops.seed.fill;

import com.terp.chatops.seed.fill.check.Evaluation;
import com.terp.chatops.seed.fill.value.Draw;
import com.terp.chatops.seed.fill.value.Person;
import com.terp.chatops.seed.random.Chance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A row as one of its columns sees it. */
final class View implements Row, Draw {
  private final FillRow row;
  private final int column;
  private final int attempt;
  private @Nullable Chance chance;

  View(FillRow row, int column, int attempt) {
    this.row = row;
    this.column = column;
    this.attempt = attempt;
  }

  FillRow row() {
    return row;
  }

  /** Rows that are left out because others like them stay count, too. */
  @Override
  public long index() {
    return row.ordinal();
  }

  @Override
  public long count() {
    return row.table().spread();
  }

  @Override
  public Chance chance() {
    Chance known = chance;
    if (known == null) {
      known = row.table().chance(column, row.ordinal(), attempt);
      chance = known;
    }
    return known;
  }

  @Override
  public Person person() {
    return row.person();
  }

  @Override
  public @Nullable Object get(String name) {
    return row.value(row.table().place(name));
  }

  @Override
  public boolean is(String name, Object value) {
    Object own = get(name);
    return own != null && Evaluation.same(own, value instanceof Enum<?> e ? e.name() : value);
  }

  @Override
  public String text(String name) {
    Object own = get(name);
    return own == null ? "" : own.toString();
  }

  @Override
  public @Nullable Object of(String reference, String name) {
    return row.table().ofParent(row, reference, name);
  }

  @Override
  public long parentIndex(String reference) {
    return row.table().parentIndex(row, reference);
  }

  @Override
  public LocalDateTime moment() {
    return row.moment();
  }

  @Override
  public LocalDateTime end() {
    return period().end();
  }

  @Override
  public LocalDateTime time(String name) {
    return switch (get(name)) {
      case LocalDateTime time -> time;
      case LocalDate day -> day.atStartOfDay();
      case null, default -> moment();
    };
  }

  @Override
  public LocalDateTime later(String name, int leastDays, int mostDays) {
    LocalDateTime from = time(name);
    long day = ChronoUnit.DAYS.getDuration().toSeconds();
    return period().atMost(from.plusSeconds(chance().between(leastDays * day, mostDays * day)));
  }

  @Override
  public FillPeriod period() {
    return row.table().period();
  }
}
