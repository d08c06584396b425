package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The time a profile plays in. Nothing depends on today: the same rows come out next year.
 *
 * @param first the day of the first order
 * @param asOf the day everything is looked at from: due dates before it are overdue
 */
record Period(LocalDate first, LocalDate asOf) {
  /** Batches of the first orders come in before the first order. */
  private static final int LEAD_MONTHS = 1;

  /** The warehouse works from 14:00 to 24:00 UTC. */
  private static final int OPENS = 14 * 3600;

  private static final int OPEN_SECONDS = 10 * 3600;

  /**
   * The time of one of many events in order: each has its own slot of the period, and falls
   * anywhere inside it. The last ends the day before {@link #asOf}, so that its invoice can be
   * written.
   */
  LocalDateTime slot(long index, long of, Chance chance) {
    long open = ChronoUnit.DAYS.between(first, asOf) * OPEN_SECONDS;
    long from = index * open / of;
    long second = from + chance.below(Math.max(1, (index + 1) * open / of - from));
    return first
        .plusDays(second / OPEN_SECONDS)
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
