package com.terp.chatops.watch;

import static com.terp.chatops.run.SqlValues.cut;
import static com.terp.chatops.run.SqlValues.utc;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.deploy.Deployment;
import com.terp.chatops.run.SqlCall;
import com.terp.chatops.run.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps verdicts in TERP's own table {@code deployments}, where there is one: a row of the bot's
 * own for each deployment, told by its {@code pusher}. Rows of others stay as they are, and a table
 * that looks different than known is left alone.
 */
final class TerpRecord implements Follower {
  private static final Logger LOG = LoggerFactory.getLogger(TerpRecord.class);
  private static final String TABLE = "deployments";
  private static final String PUSHER = "terp-chatops";
  private static final Set<String> NEEDED =
      Set.of("id", "commitSha", "pusher", "status", "doDeploymentId", "startedAt");

  private final Transactions transactions;
  private final String schema;
  private final @Nullable AppPlatform platform;

  /**
   * @param schema TERP's own
   */
  TerpRecord(Transactions transactions, String schema, @Nullable AppPlatform platform) {
    this.transactions = transactions;
    this.schema = schema;
    this.platform = platform;
  }

  @Override
  public Watch follow(Watch watch, Ruling ruling) {
    try {
      SqlCall<Boolean, RuntimeException> call = c -> record(c, watch, ruling);
      boolean unused = transactions.tx(call);
    } catch (RuntimeException e) {
      LOG.warn("the verdict is not in TERP's table deployments: {}", e.getMessage());
    }
    return watch;
  }

  private boolean record(Connection connection, Watch watch, Ruling ruling) throws SQLException {
    Set<String> columns = columns(connection);
    boolean news =
        watch.asked().purpose() != Watch.Purpose.BASELINE
            && !watch.subject().deployment().equals(Watch.Subject.NOW);
    if (!news || !columns.containsAll(NEEDED)) {
      return false;
    }
    Map<String, @Nullable Object> values = values(watch, ruling);
    values.keySet().retainAll(columns);
    return own(connection, watch) ? update(connection, watch, values) : insert(connection, values);
  }

  private Set<String> columns(Connection connection) throws SQLException {
    String sql =
        "SELECT COLUMN_NAME FROM information_schema.COLUMNS"
            + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, schema);
      statement.setString(2, TABLE);
      try (ResultSet rows = statement.executeQuery()) {
        Set<String> names = new HashSet<>();
        while (rows.next()) {
          names.add(rows.getString(1));
        }
        return names;
      }
    }
  }

  private boolean own(Connection connection, Watch watch) throws SQLException {
    String sql =
        "SELECT 1 FROM %s WHERE doDeploymentId = ? AND pusher = ? LIMIT 1".formatted(table());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, watch.subject().deployment());
      statement.setString(2, PUSHER);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private Map<String, @Nullable Object> values(Watch watch, Ruling ruling) {
    @Nullable Deployment known =
        platform == null
            ? null
            : platform.deployment(watch.subject().deployment()).known().orElse(null);
    Instant began = known == null ? watch.began() : known.createdAt();
    Instant ended = Objects.requireNonNullElse(watch.ended(), watch.began());
    String commit = Objects.requireNonNullElse(watch.subject().commit(), "unknown");
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("commitSha", cut(commit, 40));
    values.put("commitMessage", known == null ? "" : known.cause());
    values.put("commitTimestamp", utc(began));
    values.put("branch", "unknown");
    values.put("author", "unknown");
    values.put("pusher", PUSHER);
    values.put("status", status(ruling));
    values.put("startedAt", utc(began));
    values.put("completedAt", utc(ended));
    values.put("duration", Math.max(0, Duration.between(began, ended).toSeconds()));
    values.put("doDeploymentId", watch.subject().deployment());
    values.put("errorMessage", status(ruling).equals("success") ? null : ruling.sentence());
    return values;
  }

  /** In TERP's own words. */
  private static String status(Ruling ruling) {
    return switch (ruling.verdict()) {
      case HEALTHY, DEGRADED -> "success";
      case FAILED -> "failed";
      case INCONCLUSIVE -> "unknown";
    };
  }

  private boolean insert(Connection connection, Map<String, @Nullable Object> values)
      throws SQLException {
    List<String> names = values.keySet().stream().map(Identifier::quote).toList();
    String sql =
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                table(),
                String.join(", ", names),
                String.join(", ", names.stream().map(name -> "?").toList()));
    return execute(connection, sql, new ArrayList<>(values.values()));
  }

  private boolean update(Connection connection, Watch watch, Map<String, @Nullable Object> values)
      throws SQLException {
    List<String> assignments =
        values.keySet().stream().map(name -> Identifier.quote(name) + " = ?").toList();
    List<@Nullable Object> bound = new ArrayList<>(values.values());
    bound.add(watch.subject().deployment());
    bound.add(PUSHER);
    String sql =
        "UPDATE %s SET %s WHERE doDeploymentId = ? AND pusher = ?"
            .formatted(table(), String.join(", ", assignments));
    return execute(connection, sql, bound);
  }

  private static boolean execute(Connection connection, String sql, List<@Nullable Object> bound)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < bound.size(); i++) {
        statement.setObject(i + 1, bound.get(i));
      }
      return statement.executeUpdate() > 0;
    }
  }

  private String table() {
    return Identifier.quote(schema, TABLE);
  }
}
