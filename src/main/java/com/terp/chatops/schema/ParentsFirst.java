package com.terp.chatops.schema;

import com.terp.chatops.run.ChatOpsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Walks over the graph of foreign keys, depth first. Where they go round in a circle, one that may
 * be empty is let go, and the walk begins again.
 */
final class ParentsFirst {
  private final LiveSchema schema;
  private final Set<String> wanted;
  private final SequencedSet<ForeignKey> loose = new LinkedHashSet<>();
  private final SequencedSet<String> done = new LinkedHashSet<>();
  private final SequencedSet<String> path = new LinkedHashSet<>();

  ParentsFirst(LiveSchema schema, Collection<String> wanted) {
    this.schema = schema;
    this.wanted = new TreeSet<>(wanted);
    while (!wanted.stream().sorted().allMatch(this::visited)) {
      done.clear();
      path.clear();
    }
  }

  List<String> order() {
    return List.copyOf(done);
  }

  /** The keys that were let go. */
  List<ForeignKey> loose() {
    return List.copyOf(loose);
  }

  /** False where a circle was found and opened: what was walked so far counts for nothing. */
  private boolean visited(String table) {
    if (done.contains(table)) {
      return true;
    }
    if (!path.add(table)) {
      open(table);
      return false;
    }
    boolean parents =
        schema.table(table).foreignKeys().stream()
            .filter(key -> !key.selfReference() && !loose.contains(key))
            .map(ForeignKey::parent)
            .filter(wanted::contains)
            .sorted()
            .allMatch(this::visited);
    if (parents) {
      path.remove(table);
      done.add(table);
    }
    return parents;
  }

  private void open(String table) {
    List<String> walked = new ArrayList<>(path);
    List<String> circle = new ArrayList<>(walked.subList(walked.indexOf(table), walked.size()));
    circle.add(table);
    for (int i = 0; i + 1 < circle.size(); i++) {
      Optional<List<ForeignKey>> keys = nullable(circle.get(i), circle.get(i + 1));
      if (keys.isPresent()) {
        loose.addAll(keys.get());
        return;
      }
    }
    throw new ChatOpsException(
        "The foreign keys go round in a circle: %s. None of them may be empty, so no order of rows meets them; let one of them be NULL, or leave the tables out."
            .formatted(String.join(" → ", circle)));
  }

  /** The foreign keys from one table to another, if every one of them may be empty. */
  private Optional<List<ForeignKey>> nullable(String child, String parent) {
    Table table = schema.table(child);
    List<ForeignKey> keys =
        table.foreignKeys().stream()
            .filter(key -> key.parent().equals(parent) && !loose.contains(key))
            .toList();
    return keys.stream().allMatch(table::mayBeEmpty) ? Optional.of(keys) : Optional.empty();
  }
}
