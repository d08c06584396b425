package com.terp.chatops.db;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.SqlCall;
import com.terp.chatops.run.Transactions;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One environment's server: TERP's schema and the bot's own beside it. Making it does no I/O.
 * Thread-safe.
 */
public final class Database implements Transactions, AutoCloseable {
  private final DatabaseUrl url;
  private final String botSchema;
  private final Sessions sessions;
  private final HikariDataSource pool;
  private volatile @Nullable Flavor flavor;

  /**
   * @param url TERP's schema; connections start in it
   * @param botSchema the bot's own schema on the same server
   */
  public Database(DatabaseUrl url, String botSchema) {
    this.url = url;
    this.botSchema = botSchema;
    this.sessions = new Sessions(url);
    this.pool = sessions.pool();
  }

  public DatabaseUrl url() {
    return url;
  }

  /** The name of TERP's schema. */
  public String schema() {
    return url.schema();
  }

  @Override
  public String botSchema() {
    return botSchema;
  }

  /** MySQL or MariaDB; asks the server the first time. */
  public Flavor flavor() {
    Flavor known = flavor;
    if (known == null) {
      known = read(c -> Flavor.of(c.getMetaData().getDatabaseProductVersion()));
      flavor = known;
    }
    return known;
  }

  /** How the pool is doing; all zero before its first use. */
  public PoolState poolState() {
    HikariPoolMXBean bean = pool.getHikariPoolMXBean();
    int most = pool.getMaximumPoolSize();
    return bean == null
        ? new PoolState(0, 0, 0, most)
        : new PoolState(
            bean.getActiveConnections(),
            bean.getIdleConnections(),
            bean.getThreadsAwaitingConnection(),
            most);
  }

  /**
   * A moment of the pool.
   *
   * @param active connections in use
   * @param idle connections ready for use
   * @param waiting callers that wait for one
   * @param most how many there may be
   */
  public record PoolState(int active, int idle, int waiting, int most) {}

  @Override
  public <T extends @Nullable Object, X extends Exception> T read(SqlCall<T, X> call) throws X {
    try (Connection connection = pool.getConnection()) {
      return call.on(connection);
    } catch (SQLException e) {
      throw sessions.explain(e);
    }
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T tx(SqlCall<T, X> call) throws X {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      return committed(connection, call);
    } catch (SQLException e) {
      throw sessions.explain(e);
    }
  }

  // The pool switches auto-commit back on when the connection returns to it.
  private static <T extends @Nullable Object, X extends Exception> T committed(
      Connection connection, SqlCall<T, X> call) throws SQLException, X {
    boolean done = false;
    @Nullable Throwable first = null;
    try {
      T result = call.on(connection);
      connection.commit();
      done = true;
      return result;
    } catch (Throwable e) {
      first = e;
      throw e;
    } finally {
      if (!done) {
        rollBack(connection, first);
      }
    }
  }

  private static void rollBack(Connection connection, @Nullable Throwable first)
      throws SQLException {
    try {
      connection.rollback();
    } catch (SQLException second) {
      if (first == null) {
        throw second;
      }
      first.addSuppressed(second);
    }
  }

  @Override
  public Connection dedicated(String purpose) {
    try {
      return sessions.connect(purpose);
    } catch (SQLException e) {
      throw sessions.explain(e);
    }
  }

  /**
   * A connection of the caller's own that may send LOAD DATA LOCAL, if the server takes it; else as
   * {@link #dedicated}.
   */
  public Connection loader(String purpose) {
    try {
      return sessions.connectForLoading(purpose);
    } catch (SQLException e) {
      throw sessions.explain(e);
    }
  }

  /**
   * Says what an SQL failure on this server means, for work on {@link #dedicated} connections.
   *
   * @return an exception to throw, with the cause kept
   */
  public ChatOpsException explain(SQLException failure) {
    return sessions.explain(failure);
  }

  @Override
  public DataSource pool() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
