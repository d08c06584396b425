package com.terp.chatops.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A fingerprint of a schema's structure. */
final class SchemaHash {
  private SchemaHash() {}

  static String of(LiveSchema schema) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Table table : schema.tables().values()) {
        sha.update(text(table).getBytes(StandardCharsets.UTF_8));
        sha.update(schema.factsOf(table.name()).text().getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Records print all their components. Keys are sorted by their columns, because the two servers
   * name constraints differently.
   */
  private static String text(Table table) {
    List<String> uniques =
        table.uniqueKeys().values().stream().map(List::toString).sorted().toList();
    List<String> foreign =
        table.foreignKeys().stream()
            .map(k -> k.columns() + ">" + k.parent() + k.parentColumns() + k.onDelete())
            .sorted()
            .toList();
    return "%s %s %s %s %s%n"
        .formatted(table.name(), table.columns(), table.primaryKey(), uniques, foreign);
  }
}
