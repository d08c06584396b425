package com.terp.chatops.seed.fill;

import com.terp.chatops.seed.random.Permutation;
import com.terp.chatops.seed.random.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which values of a table make its rows differ, so that every unique key is met by
 * arithmetic: a row's number is taken apart into digits, and a value is looked up by its digit.
 * Where keys overlap so that this does not settle it, the rows are looked through once.
 */
final class KeyPlan {
  /** From so many values on, a column can number rows by itself. */
  private static final long PLENTY = 1_000;

  private final long wanted;
  private final Source.Stream shuffle;
  private final Map<Axis, Digit> digits = new LinkedHashMap<>();
  private long capacity = Long.MAX_VALUE;
  private boolean watched;

  /**
   * @param wanted how many rows there should be
   */
  KeyPlan(long wanted, Source.Stream shuffle) {
    this.wanted = wanted;
    this.shuffle = shuffle;
  }

  /**
   * What can be given a value of its own.
   *
   * @param name for a column its name, for a reference its number
   * @param size how many different values there are
   * @param reference whether it is a row of another table
   * @param exact whether different values differ in the columns of the key
   * @param free whether it can be chosen at all
   */
  record Axis(String name, long size, boolean reference, boolean exact, boolean free) {
    boolean plenty() {
      return !reference && size >= PLENTY;
    }
  }

  /** Meets one more key. */
  void add(List<Axis> axes, boolean computed) {
    watched |= computed || axes.stream().anyMatch(a -> !a.exact());
    if (!computed && axes.stream().anyMatch(this::differs)) {
      return;
    }
    List<Axis> open = new ArrayList<>(axes.stream().filter(Axis::free).toList());
    boolean mixed = open.removeIf(axis -> digits.containsKey(axis));
    if (open.isEmpty()) {
      watched = true;
      return;
    }
    if (mixed || axes.stream().anyMatch(a -> !a.free())) {
      // One that has too few values for all rows would limit them; looking at them does not.
      open.removeIf(axis -> axis.size() < wanted);
      if (!open.isEmpty()) {
        single(open);
      }
      watched |= open.stream().noneMatch(this::differs);
      return;
    }
    combine(open);
  }

  @Nullable Digit digit(Axis axis) {
    return digits.get(axis);
  }

  Map<Axis, Digit> digits() {
    return digits;
  }

  /** How many rows there can be at most. */
  long capacity() {
    return capacity;
  }

  /** Whether only looking at the rows tells that they differ. */
  boolean watched() {
    return watched;
  }

  /** Whether rows differ in this alone. */
  private boolean differs(Axis axis) {
    Digit digit = digits.get(axis);
    return digit != null
        && axis.exact()
        && (digit.divisor() == 1 && digit.size() >= Math.min(wanted, capacity))
        && (digit.shuffle() == null || digit.space() == digit.size());
  }

  /** The one with most values numbers the rows. */
  private void single(List<Axis> open) {
    Axis most = open.getFirst();
    for (Axis axis : open) {
      if (axis.size() > most.size()) {
        most = axis;
      }
    }
    number(most);
  }

  private void number(Axis axis) {
    digits.put(
        axis,
        new Digit(
            axis.reference() ? new Permutation(axis.size(), shuffle) : null,
            axis.size(),
            1,
            axis.size()));
    capacity = Math.min(capacity, axis.size());
  }

  private void combine(List<Axis> open) {
    List<Axis> small = open.stream().filter(axis -> !axis.plenty()).toList();
    List<Axis> large = open.stream().filter(Axis::plenty).toList();
    if (small.isEmpty()) {
      number(large.getFirst());
      return;
    }
    if (open.size() == 1) {
      number(open.getFirst());
      return;
    }
    long space = 1;
    for (Axis axis : small) {
      space =
          space > Long.MAX_VALUE / 4 / Math.max(1, axis.size())
              ? Long.MAX_VALUE / 4
              : space * Math.max(1, axis.size());
    }
    // A shuffle needs no more than it can tell apart.
    space = Math.min(space, 1L << 60);
    Permutation order = new Permutation(space, shuffle);
    long divisor = 1;
    for (Axis axis : small) {
      digits.put(axis, new Digit(order, space, divisor, Math.max(1, axis.size())));
      divisor = Math.max(divisor, divisor * Math.max(1, axis.size()));
    }
    if (large.isEmpty()) {
      capacity = Math.min(capacity, space);
    } else if (wanted > space) {
      Axis rest = large.getFirst();
      digits.put(rest, new Digit(null, 0, space, rest.size()));
      capacity =
          Math.min(
              capacity,
              rest.size() > Long.MAX_VALUE / space ? Long.MAX_VALUE : space * rest.size());
    }
  }

  /** The digits of one kind, by name. */
  Map<String, Digit> of(boolean references) {
    Map<String, Digit> found = new HashMap<>();
    digits.forEach((axis, digit) -> {
      if (axis.reference() == references) {
        found.put(axis.name(), digit);
      }
    });
    return found;
  }
}
