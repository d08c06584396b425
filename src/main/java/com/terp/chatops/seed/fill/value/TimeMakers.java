package com.terp.chatops.seed.fill.value;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;

/** Dates and times by the column's name, in an order that makes sense within a row. */
final class TimeMakers {
  private static final int LAST_STEP = 11;

  /** What happens one after the other. */
  private static final List<Pattern> STEPS =
      List.of(
          Pattern.compile("(.*_)?(created|inserted|registered|joined|date|timestamp|added|time)"),
          Pattern.compile(
              "(.*_)?(requested|submitted|request|reported|ordered|order|invoice|bill|issued|issue|entry|opened|occurred|effective|from|start|started|begin|since|scheduled|slot|recorded|earned|sale|transaction|payment|expense|meeting|booking|shift|receive|valid_from|available_from|period_start|clock_in|check_in|in)"),
          Pattern.compile(
              "(.*_)?(sent|emailed|notified|assigned|queued|contacted|invited|reminder|break_start)"),
          Pattern.compile("(.*_)?(viewed|seen|read|acknowledged|responded|reviewed|break_end)"),
          Pattern.compile(
              "(.*_)?(approved|confirmed|accepted|verified|granted|authorized|signed|allocated|reserved)"),
          Pattern.compile("(.*_)?(processed|packed|picked|generated|calculated|triggered|return)"),
          Pattern.compile("(.*_)?(shipped|dispatched|performed|posted|applied|actual)"),
          Pattern.compile(
              "(.*_)?(delivered|received|harvested|completed|finished|finalized|ended|end|to|until|resolved|fulfilled|converted|conversion|closed|period_end|clock_out|check_out|out|delivery|arrival)"),
          Pattern.compile(
              "(.*_)?(paid|reimbursed|reconciled|redeemed|settled|purchased|credit_received)"),
          Pattern.compile(
              "(.*_)?(cancelled|canceled|voided|rejected|revoked|archived|failed|declined|reset|overridden|override|expired)"),
          Pattern.compile(
              "(.*_)?last_.*|(.*_)?(updated|modified|changed|refreshed|synced|heartbeat|login)"));

  private static final Pattern AHEAD =
      Pattern.compile(
          "(.*_)?(due|expires|expiry|expiration|deadline|valid_until|valid_to|needed|needed_by|available_until|next|expected|estimated|renewal|expire)(_.*)?");

  private static final Pattern LONG_AGO =
      Pattern.compile("(.*_)?(birth|birthday|dob|date_of_birth|birthdate|born)(_.*)?");

  private static final Pattern DELETED = Pattern.compile("(soft_)?deleted(_at|_on|_date)?");

  private TimeMakers() {}

  /** Whether a column tells of a row that is gone. */
  static boolean neverThere(Spot spot) {
    return spot.column().type().matches("timestamp|datetime|date")
        && DELETED.matcher(spot.name()).matches();
  }

  static Maker of(Spot spot) {
    return switch (spot.column().type()) {
      case "date" -> {
        TimeOf time = time(spot);
        yield draw -> bounded(spot, time.at(draw).toLocalDate());
      }
      case "time" -> clock(spot.name());
      case "year" -> draw -> (Object) (long) draw.moment().getYear();
      default -> time(spot)::at;
    };
  }

  private static LocalDate bounded(Spot spot, LocalDate day) {
    return spot.bounds().allowed().isEmpty()
        ? day
        : LocalDate.parse(spot.bounds().allowed().getFirst());
  }

  private interface TimeOf {
    LocalDateTime at(Draw draw);
  }

  private static TimeOf time(Spot spot) {
    String name = spot.name().replaceFirst("_(at|on|date|time|datetime|timestamp|ts)$", "");
    if (LONG_AGO.matcher(name).matches()) {
      return draw -> LocalDate.of(1960, 1, 1).plusDays(draw.chance().below(14_000)).atStartOfDay();
    }
    int step = step(name);
    if (AHEAD.matcher(name).matches()) {
      // A start or an end that is still to come keep their order.
      int days = step >= 7 && step < LAST_STEP ? 30 : 7;
      return draw -> ahead(draw, days);
    }
    return step == 0 ? Draw::moment : draw -> after(draw, step);
  }

  /** Which step of its row a time tells of. */
  static int step(String name) {
    for (int i = STEPS.size() - 1; i >= 0; i--) {
      if (STEPS.get(i).matcher(name).matches()) {
        return i;
      }
    }
    return 1;
  }

  /** The time left is shared out among the steps, so that none comes too late. */
  private static LocalDateTime after(Draw draw, int step) {
    long room = Math.max(0, Duration.between(draw.moment(), draw.end()).toSeconds());
    long share = Math.min(room / (LAST_STEP + 1), 12_000);
    return draw.moment().plusSeconds(step * share + draw.chance().below(share + 1));
  }

  private static LocalDateTime ahead(Draw draw, int days) {
    LocalDateTime then = draw.moment().plusDays(days + draw.chance().below(23));
    return then.isAfter(draw.end()) ? draw.end() : then;
  }

  private static Maker clock(String name) {
    boolean end =
        name.matches("(.*_)?(end|ends|to|until|close|closes|closing|finish|out|latest)(_.*)?");
    boolean start =
        name.matches("(.*_)?(start|starts|from|open|opens|opening|begin|in|earliest)(_.*)?");
    int first = end ? 14 : 8;
    int hours = end ? 5 : start ? 4 : 10;
    return draw ->
        LocalTime.of(first + (int) draw.chance().below(hours), (int) draw.chance().below(4) * 15);
  }
}
