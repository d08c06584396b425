package com.terp.chatops.health;

import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.SqlCall;
import com.terp.chatops.run.Transactions;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A way to a database that can be cut. */
final class Cut implements Transactions, AutoCloseable {
  private final Transactions behind;
  private volatile boolean open = true;

  Cut(Transactions behind) {
    this.behind = behind;
  }

  void open(boolean now) {
    open = now;
  }

  private Transactions way() {
    if (open) {
      return behind;
    }
    throw new ChatOpsException("Cannot reach MySQL at 127.0.0.1:1.");
  }

  @Override
  public String botSchema() {
    return behind.botSchema();
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T read(SqlCall<T, X> call) throws X {
    return way().read(call);
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T tx(SqlCall<T, X> call) throws X {
    return way().tx(call);
  }

  @Override
  public Connection dedicated(String purpose) {
    return way().dedicated(purpose);
  }

  @Override
  public DataSource pool() {
    return behind.pool();
  }

  @Override
  public void close() {}
}
