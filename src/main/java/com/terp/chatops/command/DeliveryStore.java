package com.terp.chatops.command;

import static com.terp.chatops.run.SqlValues.utc;

import com.terp.chatops.db.Database;
import com.terp.chatops.db.Identifier;
import com.terp.chatops.run.SqlCall;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;

/** What was delivered to any replica, in table {@code delivery}. */
final class DeliveryStore {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int LONGEST = 190;

  private final Database database;

  DeliveryStore(Database database) {
    this.database = database;
  }

  /** Whether no replica has had this delivery before. */
  boolean first(String id, Instant now) {
    String table = Identifier.quote(database.botSchema(), "delivery");
    SqlCall<Boolean, RuntimeException> call =
        c -> {
          try (PreparedStatement old =
                  c.prepareStatement("DELETE FROM %s WHERE at < ? LIMIT 100".formatted(table));
              PreparedStatement insert =
                  c.prepareStatement(
                      "INSERT IGNORE INTO %s (id, at) VALUES (?, ?)".formatted(table))) {
            insert.setString(1, id.substring(0, Math.min(LONGEST, id.length())));
            insert.setObject(2, utc(now));
            boolean first = insert.executeUpdate() == 1;
            old.setObject(1, utc(now.minus(KEPT)));
            old.executeUpdate();
            return first;
          }
        };
    return database.read(call);
  }
}
