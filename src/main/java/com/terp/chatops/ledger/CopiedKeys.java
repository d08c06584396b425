package com.terp.chatops.ledger;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.Table;
import java.util.stream.Collectors;

/**
 * The rows that a copy in the bot's schema names: where a primary key is not one number, the rows
 * themselves are kept to tell which are the run's.
 *
 * @param copy the copy's name, quoted and with its schema
 */
public record CopiedKeys(String copy) implements RowKeys {
  @Override
  public String condition(Table table, String name) {
    String identity =
        table.identity().stream().map(Identifier::quote).collect(Collectors.joining(", "));
    String own =
        table.identity().stream()
            .map(column -> name + "." + Identifier.quote(column))
            .collect(Collectors.joining(", "));
    return "(%s) IN (SELECT %s FROM %s)".formatted(own, identity, copy);
  }

  /** Two runs cannot both have written a row that is still there. */
  @Override
  public boolean overlaps(RowKeys other) {
    return equals(other);
  }
}
