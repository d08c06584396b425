package com.terp.chatops.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

class LeasesIT {
  private static final String NAME = "terp_seeding_global";

  @EachDatabase
  void aTakeoverFencesTheEarlierRunOff(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      Leases leases = new Leases(fixture.database, fixture.clock, "here");
      assertThat(leases.holder(NAME)).isEmpty();
      Lease first = leases.acquire(NAME, new RunId(1));
      fence(fixture, first);

      Lease second = leases.acquire(NAME, new RunId(2));

      assertThat(second.token()).isGreaterThan(first.token());
      assertThatThrownBy(() -> fence(fixture, first))
          .isInstanceOf(FencedException.class)
          .hasMessageContaining(NAME);
      fence(fixture, second);
      assertThat(leases.holder(NAME))
          .contains(new LeaseHolder(new RunId(2), "here", fixture.clock.instant()));
    }
  }

  @EachDatabase
  void givingItBackFreesItOnceAndItsTokenNeverGoesBack(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      Leases leases = new Leases(fixture.database, fixture.clock, "here");
      Lease first = leases.acquire(NAME, new RunId(1));
      Lease second = leases.acquire(NAME, new RunId(2));

      first.close();
      assertThat(leases.holder(NAME)).isPresent();
      second.close();
      assertThat(leases.holder(NAME)).isEmpty();
      assertThat(leases.acquire(NAME, new RunId(3)).token()).isEqualTo(second.token() + 1);
    }
  }

  @EachDatabase
  void chunksOfOneRunDoNotWaitForEachOther(TestDatabase test) throws SQLException {
    try (RunFixture fixture = new RunFixture(test);
        Connection one = fixture.database.dedicated("load");
        Connection other = fixture.database.dedicated("load")) {
      Lease lease = new Leases(fixture.database, fixture.clock, "here").acquire(NAME, new RunId(1));
      one.setAutoCommit(false);
      other.setAutoCommit(false);

      lease.fence(one);
      lease.fence(other);

      one.rollback();
      other.rollback();
    }
  }

  @EachDatabase
  void aTakeoverWaitsForTheChunkUnderWay(TestDatabase test) throws SQLException {
    try (RunFixture fixture = new RunFixture(test);
        Connection chunk = fixture.database.dedicated("load")) {
      Leases leases = new Leases(fixture.database, fixture.clock, "here");
      Lease lease = leases.acquire(NAME, new RunId(1));
      test.execute("CREATE TABLE t (id INT PRIMARY KEY)");
      chunk.setAutoCommit(false);
      lease.fence(chunk);
      try (var insert = chunk.prepareStatement("INSERT INTO t VALUES (1)")) {
        insert.executeUpdate();
      }

      CompletableFuture<Long> seenByNext =
          CompletableFuture.supplyAsync(() -> {
            leases.acquire(NAME, new RunId(2));
            return test.number("SELECT COUNT(*) FROM t");
          });
      assertThat(seenByNext).isNotDone();
      chunk.commit();

      assertThat(seenByNext.join()).isEqualTo(1);
    }
  }

  private static void fence(RunFixture fixture, Lease lease) {
    fixture.database.tx(c -> {
      lease.fence(c);
      return 1;
    });
  }
}
