package com.terp.chatops.schema;

import com.terp.chatops.run.ChatOpsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/** One walk over the graph of foreign keys, depth first. */
final class ParentsFirst {
  private final LiveSchema schema;
  private final Set<String> wanted;
  private final SequencedSet<String> done = new LinkedHashSet<>();
  private final SequencedSet<String> path = new LinkedHashSet<>();

  ParentsFirst(LiveSchema schema, Collection<String> wanted) {
    this.schema = schema;
    this.wanted = new TreeSet<>(wanted);
  }

  List<String> order() {
    wanted.forEach(this::visit);
    return List.copyOf(done);
  }

  private void visit(String table) {
    if (done.contains(table)) {
      return;
    }
    if (!path.add(table)) {
      throw cycle(table);
    }
    schema.table(table).foreignKeys().stream()
        .filter(key -> !key.selfReference())
        .map(ForeignKey::parent)
        .filter(wanted::contains)
        .sorted()
        .forEach(this::visit);
    path.remove(table);
    done.add(table);
  }

  private ChatOpsException cycle(String table) {
    List<String> walked = new ArrayList<>(path);
    List<String> cycle = new ArrayList<>(walked.subList(walked.indexOf(table), walked.size()));
    cycle.add(table);
    return new ChatOpsException(
        "The foreign keys go round in a circle: %s. One of them must be dropped or left out."
            .formatted(String.join(" → ", cycle)));
  }
}
