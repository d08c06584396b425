package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.OutsideKey;
import com.terp.chatops.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A foreign key that points at a table, from this schema or another one.
 *
 * @param name of the child as people read it
 * @param quoted the child in SQL
 * @param child the child itself; empty where it is in another schema
 */
record Inbound(ForeignKey key, String name, String quoted, Optional<Table> child) {
  static Inbound of(ForeignKey key, Table child) {
    return new Inbound(key, child.name(), Identifier.quote(child.name()), Optional.of(child));
  }

  static Inbound of(OutsideKey outside) {
    return new Inbound(outside.key(), outside.child(), outside.quotedChild(), Optional.empty());
  }

  boolean selfReference() {
    return child.isPresent() && key.selfReference();
  }

  /**
   * True where a row of the child, under one name, points at a row of the parent, under another.
   */
  String points(String childName, String parentName) {
    return equal(key, childName, parentName);
  }

  static String equal(ForeignKey key, String childName, String parentName) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < key.columns().size(); i++) {
      pairs.add(
          "%s.%s = %s.%s"
              .formatted(
                  parentName,
                  Identifier.quote(key.parentColumns().get(i)),
                  childName,
                  Identifier.quote(key.columns().get(i))));
    }
    return String.join(" AND ", pairs);
  }

  /** True where none of the columns is empty. */
  static String set(ForeignKey key, String childName) {
    return key.columns().stream()
        .map(column -> "%s.%s IS NOT NULL".formatted(childName, Identifier.quote(column)))
        .collect(Collectors.joining(" AND "));
  }
}
