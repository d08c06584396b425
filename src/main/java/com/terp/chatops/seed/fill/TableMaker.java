package com.terp.chatops.seed.fill;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.SoftReference;
import com.terp.chatops.schema.Table;
import com.terp.chatops.schema.TableFacts;
import com.terp.chatops.seed.fill.Reference.Strength;
import com.terp.chatops.seed.fill.check.Bounds;
import com.terp.chatops.seed.fill.check.Evaluation;
import com.terp.chatops.seed.fill.check.Expression;
import com.terp.chatops.seed.fill.value.Distinct;
import com.terp.chatops.seed.fill.value.Maker;
import com.terp.chatops.seed.fill.value.Makers;
import com.terp.chatops.seed.fill.value.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides what goes into each column of one table, and how many rows there are. */
final class TableMaker {
  private final Catalogue catalogue;
  private final Table table;
  private final TableFacts facts;
  private final Sketch sketch;
  private final Map<String, List<SoftReference>> kinds;
  private final Map<String, Function<View, @Nullable Object>> given;
  private final Agreement agreement;
  private final List<Expression> conditions = new ArrayList<>();
  private final Map<String, Distinct> distinct = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * @param given columns whose values somebody else decides
   */
  TableMaker(
      Catalogue catalogue,
      Table table,
      Sketch sketch,
      References finder,
      List<Reference> references,
      Map<String, Function<View, @Nullable Object>> given) {
    this.catalogue = catalogue;
    this.table = table;
    this.sketch = sketch;
    this.given = given;
    facts = catalogue.ground().schema().factsOf(table.name());
    kinds = finder.kinds(table);
    List<Reference> own =
        references.stream()
            .filter(r -> r.columns().stream().noneMatch(given::containsKey))
            .toList();
    agreement = new Agreement(catalogue, table.name(), own);
  }

  List<String> problems() {
    return problems;
  }

  /** The table, counted. */
  FillTable make(long wanted) {
    readChecks();
    FillTable made = new FillTable(table, catalogue, links(Map.of(), null));
    planned().ifPresent(made::key);
    Map<String, Spot> spots = spots();
    KeyPlan plan = new KeyPlan(Math.max(1, wanted), catalogue.stream(table.name() + " keys"));
    List<UniqueKey> keys = UniqueKey.of(table, facts, planned().map(Set::of).orElse(Set.of()));
    for (UniqueKey key : keys) {
      if (key.sources().stream().noneMatch(this::neverThere)) {
        List<KeyPlan.Axis> axes = axes(key, spots);
        if (!axes.isEmpty() || key.computed()) {
          plan.add(axes, key.computed());
        }
      }
    }
    Map<Integer, Digit> links = new HashMap<>();
    plan.of(true)
        .forEach((name, digit) -> {
          if (!name.equals("&")) {
            links.put(Integer.valueOf(name), digit);
          }
        });
    made.put(links(links, plan.of(true).get("&")));
    made.put(owner(), Math.min(wanted, plan.capacity()));
    fillCells(made, spots, plan.of(false));
    made.put(checks(made));
    if (given.isEmpty()) {
      // References to the table itself look at the rows before.
      catalogue.add(table.name(), made);
      new Counting(catalogue, made, keys, problems)
          .count(plan, possible() ? wanted : 0, sketch.values().keySet());
    }
    return made;
  }

  /** What is filled of a table whose other columns and count somebody else decides. */
  FillTable beside(long rows) {
    FillTable made = make(rows);
    made.counted(rows);
    return made;
  }

  /** The column of a primary key that is one whole number and no foreign key. */
  private Optional<String> planned() {
    if (table.primaryKey().size() != 1 || given.containsKey(table.primaryKey().getFirst())) {
      return Optional.empty();
    }
    String key = table.primaryKey().getFirst();
    Column column = table.column(key).orElseThrow();
    boolean refers = agreement.references().stream().anyMatch(r -> r.columns().contains(key));
    return column.type().matches("tinyint|smallint|mediumint|int|bigint")
            && !refers
            && !column.generated()
            && !sketch.values().containsKey(key)
        ? Optional.of(key)
        : Optional.empty();
  }

  private void readChecks() {
    for (TableFacts.Check check : facts.checks()) {
      try {
        Expression condition = Expression.parse(check.clause());
        condition.columns().forEach(this::known);
        conditions.add(condition);
      } catch (Expression.Unreadable e) {
        problems.add(
            "Table %s: the check %s is not understood (%s): %s. Simplify it, or leave the table out."
                .formatted(table.name(), check.name(), e.getMessage(), check.clause()));
      }
    }
  }

  private void known(String name) {
    if (table.columns().stream().noneMatch(column -> column.name().equalsIgnoreCase(name))) {
      throw new Expression.Unreadable("there is no column " + name);
    }
  }

  private Links links(Map<Integer, Digit> digits, @Nullable Digit combination) {
    return new Links(catalogue, table.name(), sketch, agreement, digits, combination);
  }

  /** The columns that need values drawn for them. */
  private Map<String, Spot> spots() {
    Map<String, Spot> spots = new HashMap<>();
    String noun = Names.singular(Names.snake(table.name()));
    for (Column column : table.columns()) {
      if (!column.generated() && !given.containsKey(column.name())) {
        spots.put(
            column.name(),
            new Spot(
                table,
                column,
                Names.snake(column.name()),
                noun,
                Optional.ofNullable(facts.defaults().get(column.name())),
                Bounds.of(column.name(), conditions)));
      }
    }
    return spots;
  }

  private boolean neverThere(String name) {
    Optional<Column> column = table.column(name);
    if (column.isEmpty() || given.containsKey(name) || sketch.values().containsKey(name)) {
      return false;
    }
    List<Reference> holding =
        agreement.references().stream().filter(r -> r.columns().contains(name)).toList();
    boolean cut =
        !holding.isEmpty() && holding.stream().allMatch(r -> r.strength() == Strength.CUT);
    return column.get().nullable() && (cut || UniqueKey.softDelete(column.get()));
  }

  private List<KeyPlan.Axis> axes(UniqueKey key, Map<String, Spot> spots) {
    List<KeyPlan.Axis> axes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String column : key.sources()) {
      OptionalInt link = links(Map.of(), null).of(column);
      if (link.isPresent() && !sketch.values().containsKey(column)) {
        KeyPlan.Axis axis = linked(link.getAsInt(), key);
        if (seen.add(axis.name())) {
          axes.add(axis);
        }
      } else if (spots.containsKey(column)) {
        boolean free = !sketch.values().containsKey(column) && !kinds.containsKey(column);
        Distinct values = distinct(spots.get(column), key.prefixes().get(column));
        axes.add(new KeyPlan.Axis(column, values.size(), false, true, free));
      } else {
        axes.add(new KeyPlan.Axis(column, 1, false, false, false));
      }
    }
    return axes;
  }

  private KeyPlan.Axis linked(int number, UniqueKey key) {
    Reference reference = agreement.references().get(number);
    long reach = catalogue.supply(reference.parent()).reach();
    if (agreement.has(number)) {
      return new KeyPlan.Axis("&", Math.max(1, agreement.combinations()), true, false, true);
    }
    boolean said = reference.columns().stream().anyMatch(sketch.parents()::containsKey);
    boolean self = reference.parent().equals(table.name());
    boolean whole = key.sources().containsAll(reference.columns());
    boolean alone = whole && key.sources().size() == reference.columns().size();
    boolean late = reference.strength() == Strength.CIRCULAR;
    boolean free = !said && !late && (!self || alone) && !links(Map.of(), null).ownsRows(number);
    long size = self ? Long.MAX_VALUE / 8 : Math.max(1, reach);
    return new KeyPlan.Axis(String.valueOf(number), size, true, whole, free);
  }

  private Distinct distinct(Spot spot, @Nullable Integer prefix) {
    return distinct.merge(
        spot.column().name(),
        Distinct.of(spot, Makers.of(spot), prefix == null ? Integer.MAX_VALUE : prefix),
        // The key that leaves least room decides.
        (one, other) -> one.size() <= other.size() ? one : other);
  }

  private void fillCells(FillTable made, Map<String, Spot> spots, Map<String, Digit> digits) {
    for (int i = 0; i < made.width(); i++) {
      Column column = made.column(i);
      made.put(i, cell(made, column, spots, digits.get(column.name())));
    }
  }

  private Cell cell(FillTable made, Column column, Map<String, Spot> spots, @Nullable Digit digit) {
    String name = column.name();
    Function<View, @Nullable Object> other = given.get(name);
    if (other != null) {
      return other::apply;
    }
    if (column.generated()) {
      return computed(name);
    }
    if (name.equals(made.key())) {
      return view -> catalogue.keys().of(table.name(), view.row().index());
    }
    Function<Row, @Nullable Object> said = sketch.values().get(name);
    if (said != null) {
      return new SaidCell(catalogue, table, column, said);
    }
    Spot spot = java.util.Objects.requireNonNull(spots.get(name));
    Cell natural = natural(spot, digit);
    List<Integer> held = new ArrayList<>();
    for (int i = 0; i < agreement.references().size(); i++) {
      if (agreement.references().get(i).columns().contains(name)) {
        held.add(i);
      }
    }
    if (!held.isEmpty()) {
      return new LinkedCell(column, held, natural);
    }
    List<SoftReference> meanings = kinds.get(name);
    return meanings == null ? natural : new KindCell(catalogue, table.name(), column, meanings);
  }

  private Cell natural(Spot spot, @Nullable Digit digit) {
    if (digit != null) {
      Distinct values = distinct(spot, null);
      return view -> values.at(digit.at(view.row().ordinal()), view);
    }
    if (Makers.unfillable(spot.column())) {
      if (!spot.column().nullable() && !spot.column().hasDefault()) {
        problems.add(
            "Table %s: column %s (%s) needs a value of a type that is not filled; make it nullable, or leave the table out."
                .formatted(table.name(), spot.column().name(), spot.column().fullType()));
      }
      return view -> null;
    }
    Optional<Cell> kind = KindCell.kind(catalogue, table, spot.column(), kinds);
    if (kind.isPresent()) {
      return kind.get();
    }
    Maker maker = Makers.of(spot, sketch.values().keySet());
    return maker::make;
  }

  private Cell computed(String name) {
    String text = facts.expressions().get(name);
    if (text == null) {
      return view -> null;
    }
    try {
      Expression expression = Expression.parse(text);
      return view -> new Evaluation(view::get).of(expression);
    } catch (Expression.Unreadable e) {
      return view -> null;
    }
  }

  private Checks checks(FillTable made) {
    return new CheckMaker(made, facts, sketch, given.keySet(), distinct.keySet())
        .make(catalogue.stream(table.name() + " checks"));
  }

  /** The reference to the row this one belongs to. */
  private OptionalInt owner() {
    OptionalInt second = OptionalInt.empty();
    for (int i = 0; i < agreement.references().size(); i++) {
      Reference reference = agreement.references().get(i);
      boolean by = Names.snake(reference.columns().getLast()).matches(".*_by(_id)?|user_id");
      if (!reference.parent().equals(table.name())
          && reference.strength() != Strength.CUT
          && reference.strength() != Strength.CIRCULAR
          && !by) {
        if (!reference.optional()) {
          return OptionalInt.of(i);
        }
        second = second.isPresent() ? second : OptionalInt.of(i);
      }
    }
    return second;
  }

  /** Whether every row that a required reference needs is there. */
  private boolean possible() {
    for (int i = 0; i < agreement.references().size(); i++) {
      Reference reference = agreement.references().get(i);
      boolean self = reference.parent().equals(table.name());
      boolean open = reference.optional() || self || reference.strength() == Strength.CIRCULAR;
      if (!open && catalogue.supply(reference.parent()).reach() == 0) {
        return false;
      }
      if (!open && agreement.has(i) && agreement.combinations() == 0) {
        problems.add(
            "Table %s: no rows of the tables it refers to agree in %s."
                .formatted(table.name(), String.join(", ", reference.columns())));
        return false;
      }
    }
    return true;
  }
}
