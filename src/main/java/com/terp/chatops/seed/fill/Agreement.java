package com.terp.chatops.seed.fill;

import com.terp.chatops.seed.fill.Reference.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * References that share columns have to point to rows that agree in them. All such combinations of
 * some of the parents' first rows are listed, and rows choose among these.
 */
final class Agreement {
  private static final int ROWS = 1_000;
  private static final int COMBINATIONS = 5_000;

  private final Catalogue catalogue;
  private final String table;
  private final List<Reference> references;
  private final List<Integer> members = new ArrayList<>();
  private List<long[]> combinations = List.of();

  Agreement(Catalogue catalogue, String table, List<Reference> references) {
    this.catalogue = catalogue;
    this.table = table;
    this.references = references;
    for (int i = 0; i < references.size(); i++) {
      if (counts(i) && !sharedWith(i).isEmpty()) {
        members.add(i);
      }
    }
    // Those that say most first: the others often follow.
    members.sort(
        Comparator.comparingInt((Integer i) -> -references.get(i).columns().size())
            .thenComparing(i -> i));
    if (!members.isEmpty()) {
      combinations = join();
    }
  }

  List<Reference> references() {
    return references;
  }

  boolean has(int number) {
    return members.contains(number);
  }

  /** How many there are; 0 where none agree or there is nothing to agree on. */
  int combinations() {
    return combinations.size();
  }

  List<Integer> members() {
    return members;
  }

  /** Which row of its parent, or -1. */
  long parent(int number, int combination) {
    return combinations.get(combination)[members.indexOf(number)];
  }

  /** The columns that a reference to its own table shares with others. */
  List<String> shared(int number) {
    return references.get(number).columns().stream()
        .filter(column -> {
          for (int i = 0; i < references.size(); i++) {
            if (i != number
                && !self(i)
                && references.get(i).strength() != Strength.CUT
                && references.get(i).columns().contains(column)) {
              return true;
            }
          }
          return false;
        })
        .toList();
  }

  private boolean self(int number) {
    return references.get(number).parent().equals(table);
  }

  private boolean counts(int number) {
    Strength strength = references.get(number).strength();
    return !self(number) && strength != Strength.CUT && strength != Strength.CIRCULAR;
  }

  private Set<String> sharedWith(int number) {
    Set<String> shared = new HashSet<>();
    for (int i = 0; i < references.size(); i++) {
      if (i != number && counts(i)) {
        shared.addAll(references.get(i).columns());
      }
    }
    shared.retainAll(references.get(number).columns());
    return shared;
  }

  private List<long[]> join() {
    List<Map<String, Object>> bound = new ArrayList<>();
    List<long[]> found = new ArrayList<>();
    bound.add(Map.of());
    found.add(new long[members.size()]);
    for (int place = 0; place < members.size(); place++) {
      Reference reference = references.get(members.get(place));
      Supply parent = catalogue.supply(reference.parent());
      List<long[]> more = new ArrayList<>();
      List<Map<String, Object>> moreBound = new ArrayList<>();
      int each = Math.max(1, COMBINATIONS / Math.max(1, found.size()));
      Map<String, Map<String, List<Long>>> indexes = new HashMap<>();
      for (int i = 0; i < found.size(); i++) {
        List<Long> matches = matches(reference, parent, bound.get(i), indexes);
        for (long match : matches.subList(0, Math.min(each, matches.size()))) {
          long[] combination = found.get(i).clone();
          combination[place] = match;
          more.add(combination);
          moreBound.add(bind(reference, parent, match, bound.get(i)));
        }
      }
      found = more;
      bound = moreBound;
    }
    return found;
  }

  private static List<Long> matches(
      Reference reference,
      Supply parent,
      Map<String, Object> bound,
      Map<String, Map<String, List<Long>>> indexes) {
    List<String> fixed = reference.columns().stream().filter(bound::containsKey).toList();
    Map<String, List<Long>> index =
        indexes.computeIfAbsent(fixed.toString(), f -> index(reference, parent, fixed));
    List<Object> wanted = fixed.stream().map(bound::get).toList();
    List<Long> matches = index.getOrDefault(wanted.toString(), List.of());
    return matches.isEmpty() && reference.optional() ? List.of(-1L) : matches;
  }

  private static Map<String, List<Long>> index(
      Reference reference, Supply parent, List<String> fixed) {
    Map<String, List<Long>> index = new HashMap<>();
    for (long row = 0; row < Math.min(ROWS, parent.reach()); row++) {
      List<@Nullable Object> key = new ArrayList<>();
      for (String column : fixed) {
        key.add(
            parent.value(row, reference.parentColumns().get(reference.columns().indexOf(column))));
      }
      index.computeIfAbsent(key.toString(), k -> new ArrayList<>()).add(row);
    }
    return index;
  }

  private static Map<String, Object> bind(
      Reference reference, Supply parent, long row, Map<String, Object> bound) {
    Map<String, Object> more = new HashMap<>(bound);
    for (int i = 0; i < reference.columns().size(); i++) {
      Object value = row < 0 ? null : parent.value(row, reference.parentColumns().get(i));
      if (value != null) {
        more.putIfAbsent(reference.columns().get(i), value);
      }
    }
    return more;
  }
}
