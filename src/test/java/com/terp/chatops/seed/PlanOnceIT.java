package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.RunState;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.testing.DatabaseKind;
import com.terp.chatops.testing.Databases;
import com.terp.chatops.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A command looks at every row twice: when it is planned, and when it is sent. */
class PlanOnceIT {
  private static final long ROWS = 3_000;

  @Test
  void theRunRemembersWhatThePlanLookedAt() {
    AtomicLong made = new AtomicLong();
    try (TestDatabase test = Databases.fresh(DatabaseKind.MARIADB);
        Shop shop = Shop.empty(test)) {
      LiveSeeding seeding = shop.seeding(new Profiles(List.of(new Counting(made))));
      SeedSpec clearing = new SeedSpec("counting", 1, Clear.CLEAR);

      SeedPlan plan = seeding.plan(clearing);
      assertThat(made.get()).isBetween(ROWS, ROWS + 10);
      assertThat(shop.run("seed counting", seeding.job(plan), null).state())
          .isEqualTo(RunState.SUCCEEDED);
      assertThat(made.get()).isBetween(2 * ROWS, 2 * ROWS + 10);

      assertThat(seeding.plan(new SeedSpec("counting", 2, Clear.CLEAR)).digest())
          .isNotEqualTo(plan.digest());
      assertThat(made.get()).isBetween(3 * ROWS, 3 * ROWS + 10);
      seeding.plan(new SeedSpec("counting", 1, Clear.NO_CLEAR));
      assertThat(made.get()).isBetween(4 * ROWS, 4 * ROWS + 10);
      test.execute("ALTER TABLE weather MODIFY sky VARCHAR(30)");
      seeding.plan(clearing);
      assertThat(made.get()).isBetween(5 * ROWS, 5 * ROWS + 10);
    }
  }

  private record Counting(AtomicLong made) implements Profile {
    @Override
    public String name() {
      return "counting";
    }

    @Override
    public String summary() {
      return "counts";
    }

    @Override
    public Dataset dataset(Ground ground) {
      return new Dataset() {
        @Override
        public List<TableRows<?>> tables(Keys keys) {
          return List.of(
              TableRows.<Long>table("weather", keys, ROWS, this::row)
                  .key("id", i -> i)
                  .text("sky", i -> "sky " + i)
                  .core());
        }

        private long row(long index) {
          made.incrementAndGet();
          return index;
        }
      };
    }
  }
}
