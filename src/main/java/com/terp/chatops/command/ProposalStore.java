package com.terp.chatops.command;

import static com.terp.chatops.run.SqlValues.instant;
import static com.terp.chatops.run.SqlValues.utc;

import com.terp.chatops.db.Database;
import com.terp.chatops.db.Identifier;
import com.terp.chatops.run.Actor;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** What was shown to somebody and waits for their yes, in table {@code proposal}. */
final class ProposalStore {
  private static final Duration KEPT = Duration.ofDays(1);

  private final Database database;

  ProposalStore(Database database) {
    this.database = database;
  }

  /**
   * A proposal as it is recorded.
   *
   * @param digest of the plan that was shown
   * @param command in the grammar's own words
   * @param actor the only one who may confirm it
   */
  record Stored(String id, String digest, String command, Actor actor, Instant expires) {}

  /** Records one, and forgets those that expired long ago. */
  void add(Stored proposal, String environment, Instant now) {
    database.tx(c -> {
      try (PreparedStatement old =
              c.prepareStatement("DELETE FROM %s WHERE expires_at < ?".formatted(table()));
          PreparedStatement insert =
              c.prepareStatement(
                  """
                  INSERT INTO %s (id, digest, command, environment, actor_id, actor_name,
                  created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
                  """
                      .formatted(table()))) {
        old.setObject(1, utc(now.minus(KEPT)));
        old.executeUpdate();
        insert.setString(1, proposal.id());
        insert.setString(2, proposal.digest());
        insert.setString(3, proposal.command());
        insert.setString(4, environment);
        insert.setString(5, proposal.actor().id());
        insert.setString(6, proposal.actor().name());
        insert.setObject(7, utc(now));
        insert.setObject(8, utc(proposal.expires()));
        return insert.executeUpdate();
      }
    });
  }

  Optional<Stored> find(String id) {
    String sql =
        "SELECT digest, command, actor_id, actor_name, expires_at FROM %s WHERE id = ?"
            .formatted(table());
    return database.read(c -> {
      try (PreparedStatement statement = c.prepareStatement(sql)) {
        statement.setString(1, id);
        try (ResultSet row = statement.executeQuery()) {
          return row.next()
              ? Optional.of(
                  new Stored(
                      id,
                      row.getString(1),
                      row.getString(2),
                      new Actor(row.getString(3), row.getString(4)),
                      instant(row.getObject(5, LocalDateTime.class))))
              : Optional.empty();
        }
      }
    });
  }

  private String table() {
    return Identifier.quote(database.botSchema(), "proposal");
  }
}
