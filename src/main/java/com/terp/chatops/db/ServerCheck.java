package com.terp.chatops.db;

import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.SqlCall;
import com.terp.chatops.run.Words;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a server lets the bot do its work: its rights, and the settings that matter to it. */
public final class ServerCheck {
  /** What each right on TERP's schema is for. */
  static final Map<String, String> ON_TERP =
      ordered(
          "SELECT", "nothing can be planned, verified or counted",
          "INSERT", "nothing can be seeded or put back",
          "UPDATE", "totals cannot be derived",
          "DELETE", "nothing can be cleared or undone",
          "ALTER", "keys cannot be reserved where no row can be written for it");

  /** What each right on the bot's own schema is for. */
  static final Map<String, String> ON_OWN =
      ordered(
          "SELECT", "runs cannot be read",
          "INSERT", "runs cannot be recorded",
          "UPDATE", "runs cannot go on",
          "DELETE", "old proposals cannot be forgotten",
          "CREATE", "tables and copies of cleared rows cannot be made",
          "ALTER", "the schema cannot be brought up to date",
          "INDEX", "the schema cannot be brought up to date",
          "DROP", "copies cannot be dropped after an undo");

  private static final long SMALL_PACKET = 4L * 1024 * 1024;

  private ServerCheck() {}

  /** What is right and what is not, the rights first. Reads only; never throws. */
  public static List<Finding> findings(Database database) {
    SqlCall<List<Finding>, RuntimeException> call = c -> findings(c, database);
    try {
      return database.read(call);
    } catch (ChatOpsException e) {
      return List.of(new Finding(Outcome.UNKNOWN, String.valueOf(e.getMessage())));
    }
  }

  private static List<Finding> findings(Connection connection, Database database)
      throws SQLException {
    Grants grants = Grants.read(connection);
    List<Finding> findings = new ArrayList<>();
    findings.addAll(rights(grants, database.schema(), ON_TERP));
    findings.addAll(rights(grants, database.botSchema(), ON_OWN));
    findings.add(process(grants));
    if (grants.idleRoles()) {
      findings.add(
          new Finding(
              Outcome.WARNING,
              "%s has roles, but none is active when it connects. SET DEFAULT ROLE ALL TO %s;"
                  .formatted(grants.account(), grants.account())));
    }
    findings.addAll(settings(connection));
    return findings;
  }

  private static List<Finding> rights(Grants grants, String schema, Map<String, String> wanted) {
    Set<String> missing = grants.missing(schema, wanted.keySet());
    String name = Identifier.quote(schema);
    if (missing.isEmpty()) {
      return List.of(
          new Finding(Outcome.GOOD, "%s has all it needs on %s".formatted(grants.account(), name)));
    }
    return missing.stream()
        .map(privilege ->
            new Finding(
                Outcome.BAD,
                "%s is missing on %s: %s. GRANT %s ON %s.* TO %s;"
                    .formatted(
                        privilege, name, wanted.get(privilege), privilege, name, grants.account())))
        .toList();
  }

  private static Finding process(Grants grants) {
    return grants.everywhere("PROCESS")
        ? new Finding(Outcome.GOOD, "PROCESS: status sees what any holder of the lock does")
        : new Finding(
            Outcome.INFO,
            "Without PROCESS status cannot see what another user's session does that holds the lock. If that is wanted: GRANT PROCESS ON *.* TO %s;"
                .formatted(grants.account()));
  }

  private static List<Finding> settings(Connection connection) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    findings.add(localInfile(connection));
    readOnly(connection).ifPresent(findings::add);
    primaryKeys(connection).ifPresent(findings::add);
    binlog(connection).ifPresent(findings::add);
    findings.add(
        new Finding(
            Outcome.GOOD,
            "lock_wait_timeout is %s s and innodb_lock_wait_timeout %s s in every session of mine, whatever the server's own (%s s)"
                .formatted(
                    variable(connection, "@@session.lock_wait_timeout"),
                    variable(connection, "@@session.innodb_lock_wait_timeout"),
                    variable(connection, "@@global.lock_wait_timeout"))));
    long packet = Long.parseLong(variable(connection, "@@max_allowed_packet"));
    if (packet < SMALL_PACKET) {
      findings.add(
          new Finding(
              Outcome.WARNING,
              "max_allowed_packet is %s bytes: rows with large texts cannot be fingerprinted. SET GLOBAL max_allowed_packet = 67108864;"
                  .formatted(Words.number(packet))));
    }
    return findings;
  }

  private static Finding localInfile(Connection connection) throws SQLException {
    return LocalInfile.allowed(connection)
        ? new Finding(Outcome.GOOD, "local_infile is on: rows are loaded the quickest way")
        : new Finding(
            Outcome.INFO, "local_infile is off: rows are sent with INSERT, which takes longer");
  }

  private static Optional<Finding> readOnly(Connection connection) throws SQLException {
    return variable(connection, "@@global.read_only").equals("1")
        ? Optional.of(
            new Finding(
                Outcome.BAD,
                "The server is read-only, most likely a replica: use the address of the primary"))
        : Optional.empty();
  }

  /** Copies of cleared rows are made like their table, and the server would refuse them. */
  private static Optional<Finding> primaryKeys(Connection connection) throws SQLException {
    if (mariaDb(connection) || !on(variable(connection, "@@sql_require_primary_key"))) {
      return Optional.empty();
    }
    List<String> without =
        column(
            connection,
            """
            SELECT t.TABLE_NAME FROM information_schema.TABLES t
            WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE = 'BASE TABLE' AND NOT EXISTS (
              SELECT 1 FROM information_schema.TABLE_CONSTRAINTS c
              WHERE c.TABLE_SCHEMA = t.TABLE_SCHEMA AND c.TABLE_NAME = t.TABLE_NAME
                AND c.CONSTRAINT_TYPE = 'PRIMARY KEY')
            ORDER BY t.TABLE_NAME LIMIT 5\
            """);
    return Optional.of(
        without.isEmpty()
            ? new Finding(Outcome.GOOD, "sql_require_primary_key is on, and every table has one")
            : new Finding(
                Outcome.WARNING,
                "sql_require_primary_key is on, and these tables have none: %s; their rows cannot be copied before they are cleared"
                    .formatted(Words.list(without))));
  }

  /** Our sessions are READ COMMITTED, and InnoDB refuses to log those as statements. */
  private static Optional<Finding> binlog(Connection connection) throws SQLException {
    if (!on(variable(connection, "@@global.log_bin"))) {
      return Optional.empty();
    }
    String format = variable(connection, "@@session.binlog_format");
    return Optional.of(
        format.equalsIgnoreCase("STATEMENT")
            ? new Finding(
                Outcome.BAD,
                "binlog_format is STATEMENT, and the server refuses every write of a READ COMMITTED session then. SET GLOBAL binlog_format = 'ROW';")
            : new Finding(Outcome.GOOD, "binlog_format is " + format));
  }

  private static boolean mariaDb(Connection connection) throws SQLException {
    return Flavor.of(connection.getMetaData().getDatabaseProductVersion()) == Flavor.MARIADB;
  }

  private static boolean on(String value) {
    return value.equals("1") || value.equalsIgnoreCase("ON");
  }

  private static String variable(Connection connection, String name) throws SQLException {
    return column(connection, "SELECT " + name).getFirst();
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    }
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
