package com.terp.chatops.db;

/** Names of schemas, tables and columns within SQL text. */
public final class Identifier {
  private Identifier() {}

  /** The name in backticks; backticks within are doubled. */
  public static String quote(String name) {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("not a name that SQL knows: '" + name + "'");
    }
    return '`' + name.replace("`", "``") + '`';
  }

  /** {@code `schema`.`table`}. */
  public static String quote(String schema, String table) {
    return quote(schema) + '.' + quote(table);
  }
}
