package com.terp.chatops.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.db.AdvisoryLock.Held;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

class AdvisoryLockIT {
  @EachDatabase
  void onlyOneHoldsItAndItsHolderCanBeSeen(TestDatabase test) {
    try (Database database = DatabaseIT.open(test)) {
      AdvisoryLock lock = new AdvisoryLock(database, test.schema());
      assertThat(lock.holder()).isEmpty();

      try (Held held = lock.tryAcquire().orElseThrow()) {
        assertThat(lock.tryAcquire()).isEmpty();
        assertThat(held.stillHeld()).isTrue();
        LockHolder holder = lock.holder().orElseThrow();
        assertThat(holder.session().user()).isEqualTo("terp");
        assertThat(holder.session().host()).startsWith("127.0.0.1");
        assertThat(holder.session().busy()).isFalse();
        assertThat(holder.connection()).isPositive();
      }

      assertThat(lock.holder()).isEmpty();
      lock.tryAcquire().orElseThrow().close();
    }
  }

  @EachDatabase
  void anotherUsersSessionIsSeenAtLeastByItsNumber(TestDatabase test) throws SQLException {
    try (Database database = DatabaseIT.open(test);
        Connection admin = test.server().connectAsAdmin(test.schema());
        Statement statement = admin.createStatement()) {
      statement.execute("SELECT GET_LOCK('%s', 0)".formatted(test.schema()));

      AdvisoryLock lock = new AdvisoryLock(database, test.schema());

      assertThat(lock.tryAcquire()).isEmpty();
      assertThat(lock.holder())
          .hasValueSatisfying(holder -> assertThat(holder.connection()).isPositive());
    }
  }

  @EachDatabase
  void aKilledConnectionLosesItAndSaysSo(TestDatabase test) {
    try (Database database = DatabaseIT.open(test)) {
      AdvisoryLock lock = new AdvisoryLock(database, test.schema());
      try (Held held = lock.tryAcquire().orElseThrow()) {
        test.execute("KILL " + lock.holder().orElseThrow().connection());

        assertThat(held.stillHeld()).isFalse();
      }
    }
  }
}
