package com.terp.chatops.verify;

import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SoftReference;
import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.Check;
import com.terp.chatops.verify.check.Rule;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.references.ReferencesChecks;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a damage can change the answer to: queries that name its table, the rows of that table, and
 * references to and from it. Asking everything after each damage would take minutes and could say
 * nothing else.
 *
 * @param table the damaged table, empty for all of them
 * @param own the damaged table alone
 * @param near with the tables that point at it and all that these point at
 */
record Around(String table, LiveSchema whole, LiveSchema near, LiveSchema own) {
  private static final Pattern TABLE =
      Pattern.compile("^(?:UPDATE|DELETE FROM|INSERT INTO) (\\w+)");

  static Around everything(LiveSchema schema) {
    return new Around("", schema, schema, schema);
  }

  static Around of(Damage damage, LiveSchema schema) {
    Matcher table = TABLE.matcher(damage.statement());
    if (!table.find()) {
      throw new IllegalStateException("damages no table: " + damage.statement());
    }
    Set<String> pointing = new HashSet<>(Set.of(table.group(1)));
    links(schema)
        .filter(l -> l.getValue().equals(table.group(1)))
        .forEach(l -> pointing.add(l.getKey()));
    Set<String> near = new HashSet<>(pointing);
    links(schema).filter(l -> pointing.contains(l.getKey())).forEach(l -> near.add(l.getValue()));
    return new Around(
        table.group(1), schema, only(schema, near), only(schema, Set.of(table.group(1))));
  }

  private static LiveSchema only(LiveSchema schema, Set<String> names) {
    Map<String, Table> tables = new TreeMap<>(schema.tables());
    tables.keySet().retainAll(names);
    return new LiveSchema(schema.name(), tables);
  }

  /** Child and parent of every reference, declared or not. */
  private static Stream<Map.Entry<String, String>> links(LiveSchema schema) {
    return Stream.concat(
        schema.tables().values().stream()
            .flatMap(t -> t.foreignKeys().stream())
            .map((ForeignKey key) -> Map.entry(key.child(), key.parent())),
        SoftReference.declared().stream().map(r -> Map.entry(r.child(), r.parent())));
  }

  LiveSchema schemaFor(Check check) {
    if (!(check instanceof Scan)) {
      return whole;
    }
    return check.getClass().getPackage().equals(ReferencesChecks.class.getPackage()) ? near : own;
  }

  boolean concerns(Check check) {
    return !(check instanceof Rule)
        || Pattern.compile("\\b" + table + "\\b").matcher(queries(check)).find();
  }

  private static String queries(Check check) {
    try {
      Field query = Rule.class.getDeclaredField("query");
      query.setAccessible(true);
      return String.valueOf(query.get(check));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
