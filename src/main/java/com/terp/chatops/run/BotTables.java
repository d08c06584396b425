package com.terp.chatops.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The bot's own tables through jOOQ, in the subset of SQL that MySQL and MariaDB share. */
public final class BotTables {
  private static final int DEADLOCK = 1213;
  private static final int ATTEMPTS = 4;

  private final Transactions transactions;

  public BotTables(Transactions transactions) {
    this.transactions = transactions;
  }

  /** A table of the bot's own schema. */
  public Table<Record> table(String name) {
    return DSL.table(DSL.name(transactions.botSchema(), name));
  }

  /** Runs statements, each for itself. */
  public <T extends @Nullable Object> T read(Function<DSLContext, T> work) {
    return transactions.<T, RuntimeException>read(c -> unwrapped(c, work));
  }

  /**
   * Runs statements in one transaction, again from its beginning where the server chose it as the
   * victim of a deadlock.
   *
   * @param work may run several times; what it does apart from SQL must bear that
   */
  public <T extends @Nullable Object> T tx(Function<DSLContext, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transactions.<T, RuntimeException>tx(c -> unwrapped(c, work));
      } catch (ChatOpsException e) {
        if (attempt == ATTEMPTS || !deadlock(e)) {
          throw e;
        }
      }
    }
  }

  private static boolean deadlock(ChatOpsException e) {
    return e.getCause() instanceof SQLException sql && sql.getErrorCode() == DEADLOCK;
  }

  private static <T extends @Nullable Object> T unwrapped(
      Connection connection, Function<DSLContext, T> work) throws SQLException {
    try {
      return work.apply(DSL.using(connection, SQLDialect.MYSQL));
    } catch (DataAccessException e) {
      SQLException cause = e.getCause(SQLException.class);
      throw cause == null ? new SQLException(e) : cause;
    }
  }
}
