package com.terp.chatops.db;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.config.SslMode;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/** Opens sessions that are all alike: UTC, strict, READ COMMITTED, with deadlines. */
final class Sessions {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Long enough for one statement over a large table, short enough to notice a dead network. */
  private static final Duration ANSWER_POOLED = Duration.ofMinutes(2);

  private static final Duration ANSWER_DEDICATED = Duration.ofMinutes(15);
  private static final int POOL = 4;

  /**
   * NO_AUTO_VALUE_ON_ZERO because every key is planned: a 0 means 0. Without skip scan because on
   * MySQL 8.0.31 it leaves out rows: of 21,087 rows of a key range it was seen to find 7,080, by a
   * secondary index of few values, after other rows had been deleted. MariaDB takes the last lines,
   * which it does not know, for a comment.
   */
  private static final String SETTINGS =
      """
      SET SESSION time_zone = '+00:00',
      sql_mode = 'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,\
      ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO',
      lock_wait_timeout = 5, innodb_lock_wait_timeout = 10
      /*!80000 , information_schema_stats_expiry = 0 */\
      /*!80013 , optimizer_switch = 'skip_scan=off' */\
      """;

  private final DatabaseUrl url;
  private final SqlFailures failures;

  Sessions(DatabaseUrl url) {
    this.url = url;
    this.failures = new SqlFailures(url);
  }

  /** A pool that opens its first connection at its first use. */
  HikariDataSource pool() {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("terp-" + url.schema());
    pool.setJdbcUrl(jdbcUrl());
    pool.setDataSourceProperties(properties("pool", ANSWER_POOLED));
    pool.setMaximumPoolSize(POOL);
    pool.setMinimumIdle(0);
    pool.setConnectionTimeout(CONNECT.toMillis());
    pool.setValidationTimeout(CONNECT.toMillis() / 2);
    pool.setInitializationFailTimeout(0);
    pool.setConnectionInitSql(SETTINGS);
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return pool;
  }

  /** A connection outside the pool. */
  Connection connect(String purpose) throws SQLException {
    return connect(properties(purpose, ANSWER_DEDICATED));
  }

  /**
   * A connection that may send LOAD DATA LOCAL. The server could ask it for any file, so it is used
   * for nothing but loading, and never has to answer with one: see {@link LocalInfile}.
   */
  Connection connectForLoading(String purpose) throws SQLException {
    Properties properties = properties(purpose, ANSWER_DEDICATED);
    properties.setProperty("allowLoadLocalInfile", "true");
    return connect(properties);
  }

  private Connection connect(Properties properties) throws SQLException {
    Connection connection = DriverManager.getConnection(jdbcUrl(), properties);
    try (Statement statement = connection.createStatement()) {
      LocalInfile.neverAFile(connection);
      statement.execute(SETTINGS);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      return connection;
    } catch (SQLException e) {
      try {
        connection.close();
      } catch (SQLException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  DatabaseException explain(SQLException failure) {
    return failures.explain(failure);
  }

  private String jdbcUrl() {
    String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
    return "jdbc:mysql://" + host.replace("[[", "[").replace("]]", "]") + ":" + url.port() + "/";
  }

  private Properties properties(String purpose, Duration answer) {
    Properties properties = new Properties();
    properties.setProperty("user", url.user());
    properties.setProperty("password", url.password().reveal());
    properties.setProperty("dbname", url.schema());
    properties.setProperty("sslMode", url.sslMode().name());
    properties.setProperty("allowPublicKeyRetrieval", Boolean.toString(plain()));
    properties.setProperty("connectTimeout", Long.toString(CONNECT.toMillis()));
    properties.setProperty("socketTimeout", Long.toString(answer.toMillis()));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("characterEncoding", "UTF-8");
    properties.setProperty("connectionTimeZone", "UTC");
    properties.setProperty("rewriteBatchedStatements", "true");
    properties.setProperty("tinyInt1isBit", "false");
    properties.setProperty("connectionAttributes", "program_name:terp-chatops,purpose:" + purpose);
    return properties;
  }

  /** Without TLS, MySQL's default login needs the server's key to hide the password. */
  private boolean plain() {
    return url.sslMode() == SslMode.DISABLED || url.sslMode() == SslMode.PREFERRED;
  }
}
