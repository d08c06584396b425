package com.terp.chatops.seed.fill;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.Table;
import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Source;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A table whose rows are filled: for each of its columns what goes there. */
final class FillTable implements Supply {
  /** A long time for everything that follows a row's beginning. */
  private static final long MONTH = 30L * 24 * 3600;

  private final Table live;
  private final Catalogue catalogue;
  private final Standers standers;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> times = new HashMap<>();
  private final Cell[] cells;
  private final Source.Stream[] streams;
  private final Source.Stream people;
  private final Source.Stream moments;
  private final Selection selection = new Selection();
  private Links links;
  private Checks checks;
  private OptionalInt owner = OptionalInt.empty();
  private @Nullable String plannedKey;
  private long count;

  /** How many rows its values are spread over, even where fewer of them are fit to be kept. */
  private long spread;

  FillTable(Table live, Catalogue catalogue, Links links) {
    this.live = live;
    this.catalogue = catalogue;
    this.links = links;
    standers = new Standers(live, catalogue.ground().standing());
    int width = live.columns().size();
    cells = new Cell[width];
    streams = new Source.Stream[width];
    for (int i = 0; i < width; i++) {
      String column = live.columns().get(i).name();
      places.put(column, i);
      String name = Names.snake(column);
      if (live.columns().get(i).nullable() && name.matches(".+_(at|on|date)")) {
        times.putIfAbsent(name.substring(0, name.lastIndexOf('_')), i);
      }
      streams[i] = catalogue.stream(live.name() + "." + column);
      cells[i] = view -> null;
    }
    people = catalogue.stream(live.name() + " people");
    moments = catalogue.stream(live.name() + " moments");
    checks = Checks.none(width, moments);
  }

  String name() {
    return live.name();
  }

  Table live() {
    return live;
  }

  int width() {
    return cells.length;
  }

  Column column(int place) {
    return live.columns().get(place);
  }

  /** Where a column stands. */
  int place(String column) {
    Integer place = places.get(column);
    if (place != null) {
      return place;
    }
    for (Map.Entry<String, Integer> other : places.entrySet()) {
      if (other.getKey().equalsIgnoreCase(column)) {
        return other.getValue();
      }
    }
    throw new IllegalArgumentException("the table %s has no column %s".formatted(name(), column));
  }

  /** The column that tells when a step was taken, if it may be empty. */
  OptionalInt timeOf(String step) {
    Integer place = times.get(step);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  Cell cell(int place) {
    return cells[place];
  }

  void put(int place, Cell cell) {
    cells[place] = cell;
  }

  void put(Links other) {
    links = other;
  }

  void put(Checks other) {
    checks = other;
  }

  /** The reference whose row is there before, and how many rows are wanted. */
  void put(OptionalInt ownedBy, long wanted) {
    owner = ownedBy;
    count = wanted;
    spread = wanted;
  }

  void key(String column) {
    plannedKey = column;
  }

  @Nullable String key() {
    return plannedKey;
  }

  void counted(long rows) {
    count = rows;
    spread = rows;
  }

  /** Fewer rows than counted on; those that are kept stay what they were. */
  void kept(long rows) {
    count = rows;
  }

  Links links() {
    return links;
  }

  Checks checks() {
    return checks;
  }

  Selection selection() {
    return selection;
  }

  List<Reference> references() {
    return links.references();
  }

  FillPeriod period() {
    return catalogue.options().period();
  }

  Chance chance(int column, long ordinal, int attempt) {
    return streams[column].at(ordinal + ((long) attempt << 40));
  }

  Chance personChance(long ordinal) {
    return people.at(ordinal);
  }

  FillRow row(long index) {
    return new FillRow(this, index, selection.at(index));
  }

  @Override
  public long count() {
    return count;
  }

  long spread() {
    return spread;
  }

  @Override
  public long reach() {
    return count + standers.count();
  }

  @Override
  public @Nullable Object value(long index, String column) {
    if (index >= count) {
      return standers.value(Math.toIntExact(index - count), column);
    }
    return column.equals(plannedKey)
        ? (Object) catalogue.keys().of(name(), index)
        : row(index).value(place(column));
  }

  @Override
  public @Nullable LocalDateTime moment(long index) {
    return index >= count ? null : row(index).moment();
  }

  /** Rows come into being one after the other, and after the row they belong to. */
  LocalDateTime momentOf(FillRow row) {
    Chance chance = moments.at(row.ordinal());
    FillPeriod period = period();
    LocalDateTime parent = null;
    if (owner.isPresent()) {
      long at = row.parent(owner.getAsInt());
      parent = at < 0 ? null : links.supply(owner.getAsInt()).moment(at);
    }
    long all = period.seconds();
    long open = Math.max(1, all - Math.min(MONTH, all / 3));
    if (parent == null || parent.isBefore(period.start())) {
      long rows = Math.max(1, spread);
      long slot = Math.max(1, open / rows);
      long nth = Math.min(row.index(), rows - 1);
      return period.start().plusSeconds(nth * slot + chance.below(slot));
    }
    long room = Math.max(0, java.time.Duration.between(parent, period.end()).toSeconds());
    return parent.plusSeconds(chance.skewedBelow(Math.min(room * 3 / 4, 2 * MONTH) + 1, 2));
  }

  /** A column of the row a reference points to. */
  @Nullable Object ofParent(FillRow row, String reference, String column) {
    int link = link(reference);
    long parent = row.parent(link);
    return parent < 0 ? null : links.supply(link).value(parent, column);
  }

  long parentIndex(FillRow row, String reference) {
    return row.parent(link(reference));
  }

  private int link(String column) {
    return links
        .of(column)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the column %s.%s refers to no table".formatted(name(), column)));
  }
}
