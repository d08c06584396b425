package com.terp.chatops.schema;

import com.terp.chatops.run.ChatOpsException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A schema's base tables as they are on the server, and how they hang together.
 *
 * @param name the schema's name
 * @param tables by name, in alphabetical order
 * @param facts what tables demand beyond columns and keys, by name
 */
public record LiveSchema(String name, Map<String, Table> tables, Map<String, TableFacts> facts) {
  public LiveSchema {
    tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
  }

  /** A schema whose tables demand nothing but their columns and keys. */
  public LiveSchema(String name, Map<String, Table> tables) {
    this(name, tables, Map.of());
  }

  /** What a table demands beyond columns and keys. */
  public TableFacts factsOf(String table) {
    return facts.getOrDefault(table, TableFacts.NONE);
  }

  /**
   * The table of that name.
   *
   * @throws ChatOpsException if there is none
   */
  public Table table(String table) {
    Table found = tables.get(table);
    if (found == null) {
      throw new ChatOpsException(
          "The schema %s has no table %s. Check that TERP's migrations have run there."
              .formatted(name, table));
    }
    return found;
  }

  public boolean has(String table) {
    return tables.containsKey(table);
  }

  /** The foreign keys that point at a table, its own self references included. */
  public List<ForeignKey> childrenOf(String table) {
    return tables.values().stream()
        .flatMap(t -> t.foreignKeys().stream())
        .filter(key -> key.parent().equals(table))
        .toList();
  }

  /** The tables whose foreign keys point at a table, itself included where it refers to itself. */
  public Set<String> childTables(String table) {
    return childrenOf(table).stream().map(ForeignKey::child).collect(Collectors.toSet());
  }

  /**
   * The given tables, every parent before its children; alphabetical where foreign keys leave the
   * choice. Self references are ignored, and so are the {@link #loose} keys.
   *
   * @throws ChatOpsException naming the tables of a circle in which no key may be empty
   */
  public List<String> parentsFirst(Collection<String> some) {
    return new ParentsFirst(this, some).order();
  }

  /**
   * The foreign keys that no order of the given tables can meet, because they close a circle: rows
   * are written with these empty. The same ones every time.
   *
   * @throws ChatOpsException naming the tables of a circle in which no key may be empty
   */
  public List<ForeignKey> loose(Collection<String> some) {
    return new ParentsFirst(this, some).loose();
  }

  /**
   * SHA-256 in hex over everything in it but the schema's name: two servers with the same tables
   * give the same hash.
   */
  public String hash() {
    return SchemaHash.of(this);
  }
}
