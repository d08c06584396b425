package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.TableRole;
import com.terp.chatops.seed.TableRows;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a profile of what an operator wishes, or says everything that is wrong with it. */
final class CustomProfile {
  private static final int SHORTEST_DAYS = 14;
  private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2037, 6, 30);
  private static final Set<String> OTHER_KEYS = Set.of("base", "factor", "from", "to");

  private final ProfileWish wish;
  private final Map<String, TerpProfile> bases;
  private final List<String> problems = new ArrayList<>();

  CustomProfile(ProfileWish wish, List<TerpProfile> bases) {
    this.wish = wish;
    this.bases =
        bases.stream()
            .collect(Collectors.toMap(TerpProfile::name, base -> base, (a, b) -> b, TreeMap::new));
  }

  /** What is wrong; each sentence names the key. */
  List<String> problems() {
    return problems;
  }

  /** Empty where something is wrong. */
  Optional<TerpProfile> read() {
    if (bases.containsKey(wish.name()) || wish.name().startsWith("large")) {
      problem("", "there is a profile of this name; choose another");
    }
    TerpProfile base = base();
    Scale scale = figures(base.scale().times(factor()));
    @Nullable Period period = period(base.period());
    known();
    if (problems.isEmpty()) {
      consistent(scale);
    }
    if (!problems.isEmpty() || period == null) {
      return Optional.empty();
    }
    TerpProfile profile =
        new TerpProfile(wish.name(), summary(base, scale), scale, period, Set.copyOf(wish.skip()));
    skippable(profile);
    return problems.isEmpty() ? Optional.of(profile) : Optional.empty();
  }

  private static String summary(TerpProfile base, Scale scale) {
    return "your own, after %s: %,d orders worth $%,d"
        .formatted(base.name(), scale.orders(), scale.of(Figure.REVENUE));
  }

  private TerpProfile base() {
    String name = wish.says().getOrDefault("base", "full");
    TerpProfile base = bases.get(name);
    if (base == null) {
      problem("base", "is one of %s, was %s".formatted(String.join(", ", bases.keySet()), name));
      return bases.values().iterator().next();
    }
    return base;
  }

  private long factor() {
    String text = wish.says().getOrDefault("factor", "1");
    if (!text.matches("\\d{1,4}(\\.\\d{1,2})?") || text.matches("0+(\\.0+)?")) {
      problem("factor", "is a number from 0.01 to 9999, was " + text);
      return 100;
    }
    return new java.math.BigDecimal(text).movePointRight(2).longValue();
  }

  private Scale figures(Scale base) {
    Scale scale = base;
    for (Map.Entry<String, String> entry : new TreeMap<>(wish.says()).entrySet()) {
      Optional<Figure> figure = Figure.of(entry.getKey());
      if (figure.isPresent()) {
        scale = scale.with(figure.get(), value(figure.get(), entry.getValue()));
      }
    }
    return scale;
  }

  private long value(Figure figure, String text) {
    String digits = text.replace("_", "");
    if (digits.matches("\\d{1,12}")) {
      long value = Long.parseLong(digits);
      if (value >= figure.least() && value <= figure.most()) {
        return value;
      }
    }
    problem(
        figure.key(),
        "is a whole number from %d to %d, was %s".formatted(figure.least(), figure.most(), text));
    return figure.least();
  }

  private @Nullable Period period(Period base) {
    LocalDate from = day("from", base.first());
    LocalDate to = day("to", base.asOf());
    if (ChronoUnit.DAYS.between(from, to) < SHORTEST_DAYS) {
      problem("to", "is at least %d days after from, was %s".formatted(SHORTEST_DAYS, to));
      return null;
    }
    return new Period(from, to);
  }

  private LocalDate day(String key, LocalDate otherwise) {
    String text = wish.says().get(key);
    if (text == null) {
      return otherwise;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
        return day;
      }
    } catch (DateTimeException e) {
      // said below
    }
    problem(
        key, "is a day as in 2025-01-31, from %s to %s, was %s".formatted(EARLIEST, LATEST, text));
    return otherwise;
  }

  private void known() {
    for (String key : new TreeSet<>(wish.says().keySet())) {
      if (!OTHER_KEYS.contains(key) && Figure.of(key).isEmpty()) {
        Set<String> all = new TreeSet<>(OTHER_KEYS);
        all.add("skip");
        all.addAll(Figure.keys());
        problem(key, "is not known; known here: " + String.join(", ", all));
      }
    }
  }

  private void consistent(Scale scale) {
    require(
        scale.clients() > scale.vendors() + scale.whales(),
        Figure.CLIENTS,
        "counts vendors and whales too and needs one more: at least "
            + (scale.vendors() + scale.whales() + 1));
    require(
        scale.sold() >= 1,
        Figure.ORDERS,
        "counts quotes and cancelled orders too and needs one more: at least "
            + (scale.quotes() + scale.cancelled() + 1));
    require(
        scale.batchesOnSale() >= Shelf.MOST_LINES,
        Figure.LOTS,
        "with %d batches each leaves %d batches on sale; an order needs %d"
            .formatted(scale.batchesPerLot(), scale.batchesOnSale(), Shelf.MOST_LINES));
    require(
        scale.invoices() <= scale.sold(),
        Figure.INVOICES,
        "is at most what was sold: " + scale.sold());
    scale
        .payments()
        .ifPresent(all ->
            require(
                all >= scale.billPayments() && all - scale.billPayments() <= scale.invoices(),
                Figure.PAYMENTS,
                "is at most one for each invoice and those of bills: "
                    + (scale.invoices() + scale.billPayments())));
    require(
        scale.of(Figure.BILLS) <= scale.batchesOnSale(),
        Figure.BILLS,
        "is at most one for each batch on sale: " + scale.batchesOnSale());
    require(
        scale.linked() || scale.of(Figure.BILLS) == 0,
        Figure.BILLS,
        "is 0 where the base writes no bills: take light or full as base");
    require(
        scale.of(Figure.BILL_PAYMENTS) <= scale.of(Figure.BILLS),
        Figure.BILL_PAYMENTS,
        "is at most one for each bill: " + scale.of(Figure.BILLS));
    require(
        scale.of(Figure.MARGIN) - scale.of(Figure.MARGIN_SPREAD) >= 0
            && scale.of(Figure.MARGIN) + scale.of(Figure.MARGIN_SPREAD) < 95,
        Figure.MARGIN_SPREAD,
        "keeps the margin between 0 and 95 percent: at most "
            + Math.min(scale.of(Figure.MARGIN), 94 - scale.of(Figure.MARGIN)));
    require(
        scale.of(Figure.REVENUE) / Math.max(1, scale.orders()) <= 5_000_000,
        Figure.REVENUE,
        "is at most 5000000 an order: " + scale.orders() * 5_000_000L);
  }

  private void require(boolean right, Figure figure, String otherwise) {
    if (!right) {
      problem(figure.key(), otherwise);
    }
  }

  /** Only a table that nothing else refers to can be left out. */
  private void skippable(TerpProfile profile) {
    if (wish.skip().isEmpty()) {
      return;
    }
    List<TableRows<?>> tables =
        new TerpDataset(World.of(0, profile.scale(), profile.period()))
            .tables((table, index) -> index);
    Map<String, TableRole> roles =
        tables.stream().collect(Collectors.toMap(TableRows::table, TableRows::role));
    Map<String, Set<String>> children = children(tables);
    for (String table : wish.skip()) {
      if (!roles.containsKey(table)) {
        problem("skip", "names %s, a table this profile does not write".formatted(table));
        continue;
      }
      Set<String> left = new TreeSet<>(children.getOrDefault(table, Set.of()));
      wish.skip().forEach(left::remove);
      if (!left.isEmpty()) {
        problem(
            "skip",
            "cannot leave out %s, which %s refers to; skip that too"
                .formatted(table, String.join(", ", left)));
      }
    }
  }

  private static Map<String, Set<String>> children(List<TableRows<?>> tables) {
    Map<String, Set<String>> children = new TreeMap<>();
    for (TableRows<?> table : tables) {
      for (String parent : parents(table)) {
        if (!parent.equals(table.table())) {
          children.computeIfAbsent(parent, p -> new HashSet<>()).add(table.table());
        }
      }
    }
    return children;
  }

  private static <T> Set<String> parents(TableRows<T> table) {
    Set<String> parents = new HashSet<>();
    table
        .columns()
        .forEach(column -> {
          if (column.parent() != null) {
            parents.add(column.parent());
          }
        });
    return parents;
  }

  private void problem(String key, String sentence) {
    problems.add(
        "TERP_CONFIG profiles.%s%s %s"
            .formatted(wish.name(), key.isEmpty() ? "" : "." + key, sentence));
  }
}
