package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.ledger.FencedSession;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Who cancels does not have to wait for a statement that takes an hour. */
class CutOffIT {
  @EachDatabase
  void aStatementThatTakesLongIsCutOffWhereItsRunIsToStop(TestDatabase test) throws Exception {
    try (Shop shop = Shop.empty(test)) {
      CountDownLatch writing = new CountDownLatch(1);
      RunId run =
          shop.start(
              "seed light",
              context -> {
                try (FencedSession session = shop.access().open(context)) {
                  session.chunk(c -> {
                    writing.countDown();
                    try (Statement statement = c.createStatement()) {
                      return statement.execute("SELECT SLEEP(3600)");
                    }
                  });
                }
                context.checkpoint();
                return Report.of(Outcome.GOOD, "It slept well.");
              },
              null);
      assertThat(writing.await(30, TimeUnit.SECONDS)).isTrue();

      shop.cancel(run);

      RunEvent.Ended ended = shop.end(run).get(60, TimeUnit.SECONDS);
      assertThat(ended.state()).as(ended.report().toString()).isEqualTo(RunState.CANCELLED);
      assertThat(ended.report().headline()).contains("was cancelled by Oscar On-Call");
    }
  }
}
