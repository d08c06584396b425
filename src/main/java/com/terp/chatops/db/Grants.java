package com.terp.chatops.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server lets us do, with the roles that are active. Rights on single tables do not count:
 * a seed writes to all of them.
 *
 * @param idleRoles whether we have roles of which none is active
 */
record Grants(Account account, List<Line> lines, boolean idleRoles) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?<verb>GRANT|REVOKE) (?<what>.+?) ON (?<where>\\*\\.\\*|`(?<schema>(?:[^`]|``)+)`\\.\\*)"
              + " (?:TO|FROM) .*",
          Pattern.DOTALL);
  private static final Pattern ROLE = Pattern.compile("GRANT [`'].* TO .*", Pattern.DOTALL);
  private static final String EVERYTHING = "ALL PRIVILEGES";

  Grants {
    lines = List.copyOf(lines);
  }

  /**
   * One thing that is granted or taken away again.
   *
   * @param schema a pattern as LIKE has it; empty where it is about all schemas
   */
  record Line(boolean granted, Set<String> privileges, String schema) {
    boolean covers(String name) {
      return schema.isEmpty() || new LikePattern(schema).matches(name);
    }

    boolean has(String privilege) {
      return privileges.contains(privilege) || privileges.contains(EVERYTHING);
    }
  }

  static Grants read(Connection connection) throws SQLException {
    List<String> said = new ArrayList<>(column(connection, "SHOW GRANTS"));
    boolean roles = said.stream().anyMatch(line -> ROLE.matcher(line).matches());
    String active = active(connection);
    if (!active.isEmpty()) {
      said.addAll(
          column(
              connection,
              Flavor.of(connection.getMetaData().getDatabaseProductVersion()) == Flavor.MYSQL
                  ? "SHOW GRANTS FOR CURRENT_USER() USING " + active
                  : "SHOW GRANTS FOR CURRENT_ROLE"));
    }
    return of(Account.current(connection), said, roles && active.isEmpty());
  }

  static Grants of(Account account, List<String> said, boolean idleRoles) {
    List<Line> lines = new ArrayList<>();
    for (String line : said) {
      Matcher found = LINE.matcher(line);
      if (found.matches()) {
        String schema = found.group("schema");
        lines.add(
            new Line(
                found.group("verb").equals("GRANT"),
                Set.of(found.group("what").split(",\\s*")),
                schema == null ? "" : schema.replace("``", "`")));
      }
    }
    return new Grants(account, lines, idleRoles);
  }

  /** Whether we have a right everywhere. */
  boolean everywhere(String privilege) {
    return lines.stream()
        .anyMatch(line -> line.granted() && line.schema().isEmpty() && line.has(privilege));
  }

  /** Those of the rights that we do not have on a schema, in alphabetical order. */
  Set<String> missing(String schema, Set<String> wanted) {
    Set<String> missing = new TreeSet<>();
    for (String privilege : wanted) {
      if (!has(schema, privilege)) {
        missing.add(privilege);
      }
    }
    return missing;
  }

  private boolean has(String schema, String privilege) {
    boolean here =
        lines.stream()
            .anyMatch(line ->
                line.granted()
                    && !line.schema().isEmpty()
                    && line.covers(schema)
                    && line.has(privilege));
    boolean revoked =
        lines.stream()
            .anyMatch(line -> !line.granted() && line.covers(schema) && line.has(privilege));
    return here || (everywhere(privilege) && !revoked);
  }

  /** As the statement takes it; empty where there is none. */
  private static String active(Connection connection) throws SQLException {
    String role = column(connection, "SELECT COALESCE(CURRENT_ROLE(), 'NONE')").getFirst();
    return role.equals("NONE") ? "" : role;
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
