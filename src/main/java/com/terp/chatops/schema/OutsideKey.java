package com.terp.chatops.schema;

import com.terp.chatops.db.Identifier;

/**
 * A foreign key of another schema of the server that points into this one.
 *
 * @param schema the schema that holds the child
 * @param key as in {@link ForeignKey}, its child a table of that schema
 */
public record OutsideKey(String schema, ForeignKey key) {
  /** The child as people read it, for example {@code other.cards}. */
  public String child() {
    return schema + "." + key.child();
  }

  /** The child in SQL. */
  public String quotedChild() {
    return Identifier.quote(schema, key.child());
  }
}
