package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The time a profile plays in, cut into months from its first day on; a short rest belongs to the
 * last of them. Nothing depends on today: the same rows come out next year.
 */
final class Period {
  /** Batches of the first orders come in before the first order. */
  private static final int LEAD_MONTHS = 1;

  /** The warehouse works from 14:00 to 24:00 UTC. */
  private static final int OPENS = 14 * 3600;

  private static final int OPEN_SECONDS = 10 * 3600;

  /** A rest of as many days is a month of its own. */
  private static final int NEARLY_A_MONTH = 21;

  /** What a month is cut into. */
  private static final long TICKS = 1L << 24;

  private static final LocalDate BOOKS_BEGIN = LocalDate.of(2023, 1, 1);
  private static final int BOOKS_BEFORE = 600;

  private final LocalDate first;
  private final LocalDate asOf;
  private final long[] starts;

  /**
   * A period of at least two days.
   *
   * @param first the day of the first order
   * @param asOf the day everything is looked at from: due dates before it are overdue
   */
  Period(LocalDate first, LocalDate asOf) {
    this.first = first;
    this.asOf = asOf;
    long whole = ChronoUnit.MONTHS.between(first, asOf);
    boolean more = ChronoUnit.DAYS.between(first.plusMonths(whole), asOf) >= NEARLY_A_MONTH;
    int count = (int) Math.max(1, more ? whole + 1 : whole);
    starts = new long[count + 1];
    Arrays.setAll(starts, month -> first.plusMonths(month).toEpochDay());
    starts[count] = asOf.toEpochDay();
  }

  LocalDate first() {
    return first;
  }

  LocalDate asOf() {
    return asOf;
  }

  /** Before anything else: accounts, people and words exist from this moment on. */
  LocalDateTime always() {
    LocalDate before = first.minusDays(BOOKS_BEFORE);
    return (before.isBefore(BOOKS_BEGIN) ? before : BOOKS_BEGIN).atTime(15, 0);
  }

  /**
   * The time of one of many events in order, as many in each month: each has its own slot, and
   * falls anywhere inside it. The last ends the day before the period's last day, so that its
   * invoice can be written.
   */
  LocalDateTime slot(long index, long of, Chance chance) {
    long all = (starts.length - 1) * TICKS;
    long from = index * all / of;
    long tick = from + chance.below(Math.max(1, (index + 1) * all / of - from));
    int month = (int) (tick / TICKS);
    long second = tick % TICKS * ((starts[month + 1] - starts[month]) * OPEN_SECONDS) / TICKS;
    return LocalDate.ofEpochDay(starts[month] + second / OPEN_SECONDS)
        .atStartOfDay()
        .plusSeconds(OPENS + second % OPEN_SECONDS);
  }

  /** Some time of a working day. */
  static LocalDateTime during(LocalDate day, Chance chance) {
    return day.atStartOfDay().plusSeconds(OPENS + chance.below(OPEN_SECONDS));
  }

  /** The last second there is. */
  LocalDateTime end() {
    return asOf.atTime(LocalTime.of(23, 59, 59));
  }

  LocalDateTime atMost(LocalDateTime time) {
    return time.isAfter(end()) ? end() : time;
  }

  LocalDate atMost(LocalDate day) {
    return day.isAfter(asOf) ? asOf : day;
  }

  /** Every month something is booked in. */
  List<YearMonth> months() {
    return LongStream.range(0, monthIndex(asOf) + 1).mapToObj(firstMonth()::plusMonths).toList();
  }

  /** Which of the {@link #months} a day falls in. */
  long monthIndex(LocalDate day) {
    return ChronoUnit.MONTHS.between(firstMonth(), YearMonth.from(day));
  }

  private YearMonth firstMonth() {
    return YearMonth.from(first).minusMonths(LEAD_MONTHS);
  }
}
