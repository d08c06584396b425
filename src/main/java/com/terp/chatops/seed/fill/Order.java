package com.terp.chatops.seed.fill;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Parents before children; what goes round in a circle all the same is marked. */
final class Order {
  private final Map<String, List<Reference>> references;
  private final Map<String, Set<String>> graph = new TreeMap<>();
  private final SequencedSet<String> done = new LinkedHashSet<>();
  private final SequencedSet<String> path = new LinkedHashSet<>();
  private final Set<String> circular = new TreeSet<>();

  Order(Map<String, List<Reference>> references) {
    this.references = new TreeMap<>(references);
    draw();
    new TreeSet<>(references.keySet()).forEach(this::visit);
  }

  SequencedSet<String> tables() {
    return done;
  }

  /** Tables that need each other's rows first. */
  Set<String> circular() {
    return circular;
  }

  /** The references with those that close a circle marked; undeclared ones need no mark. */
  Map<String, List<Reference>> marked() {
    Map<String, List<Reference>> marked = new LinkedHashMap<>();
    List<String> order = List.copyOf(done);
    Map<String, Integer> places = new LinkedHashMap<>();
    order.forEach(table -> places.put(table, places.size()));
    for (String table : order) {
      marked.put(
          table,
          references.getOrDefault(table, List.of()).stream()
              .map(r -> late(table, r, places) ? r.as(Reference.Strength.CIRCULAR) : r)
              .toList());
    }
    return marked;
  }

  private static boolean late(String table, Reference reference, Map<String, Integer> places) {
    Integer parent = places.get(reference.parent());
    return reference.strength() == Reference.Strength.DECLARED
        && parent != null
        && parent > places.getOrDefault(table, 0);
  }

  /** Undeclared references are followed only where that closes no circle. */
  private void draw() {
    references.forEach((table, own) -> {
      Set<String> parents = graph.computeIfAbsent(table, t -> new TreeSet<>());
      own.stream()
          .filter(r -> open(table, r) && r.enforced())
          .forEach(r -> parents.add(r.parent()));
    });
    references.forEach((table, own) ->
        own.stream()
            .filter(r -> open(table, r) && !r.enforced() && !reaches(r.parent(), table))
            .forEach(r -> graph.getOrDefault(table, new TreeSet<>()).add(r.parent())));
  }

  private boolean open(String table, Reference reference) {
    return !reference.parent().equals(table)
        && reference.strength() != Reference.Strength.CUT
        && references.containsKey(reference.parent());
  }

  private boolean reaches(String from, String to) {
    Set<String> seen = new TreeSet<>(Set.of(from));
    Deque<String> left = new ArrayDeque<>(seen);
    while (!left.isEmpty()) {
      String table = left.remove();
      if (table.equals(to)) {
        return true;
      }
      graph.getOrDefault(table, Set.of()).stream().filter(seen::add).forEach(left::add);
    }
    return false;
  }

  private void visit(String table) {
    if (done.contains(table)) {
      return;
    }
    path.add(table);
    for (String parent : graph.getOrDefault(table, Set.of())) {
      if (path.contains(parent)) {
        List<String> walked = List.copyOf(path);
        circular.addAll(walked.subList(walked.indexOf(parent), walked.size()));
      } else {
        visit(parent);
      }
    }
    path.remove(table);
    done.add(table);
  }
}
