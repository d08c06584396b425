package com.terp.chatops.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.db.Database;
import com.terp.chatops.db.Migrations;
import com.terp.chatops.run.Actor;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestClock;
import com.terp.chatops.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A proposal another process made is found, whichever environment it is about. */
class ProposalsIT {
  private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

  private final Proposals proposals = new Proposals(new TestClock(NOW.toString()), new Random(7));

  @EachDatabase
  void aDatabaseThatIsAwayDoesNotHideWhatAnotherOneKnows(TestDatabase database) {
    database.withBotSchema();
    DatabaseUrl url = DatabaseUrl.parse("DATABASE_URL", database.url());
    Database closed = new Database(url, database.botSchema());
    closed.close();
    try (Database open = new Database(url, database.botSchema())) {
      Migrations.run(open);
      new ProposalStore(open)
          .add(
              new ProposalStore.Stored(
                  "p1", "3f9a", "seed light", new Actor("U1", "Erin"), NOW.plusSeconds(60)),
              "demo",
              NOW);
      Environments both = new Environments(List.of(on("away", closed), on("demo", open)));

      Optional<Proposals.Waiting> found = proposals.find(both, "p1");

      assertThat(found).isPresent();
      assertThat(found.get().environment().name()).isEqualTo("demo");
      assertThatThrownBy(() -> proposals.find(both, "p2"))
          .as("whether it is known cannot be said")
          .isInstanceOf(RuntimeException.class);
    }
  }

  private static EnvironmentServices on(String name, Database database) {
    return new EnvironmentServices(
        name,
        database,
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        Optional.empty(),
        none());
  }

  @SuppressWarnings("NullAway") // Nothing else of an environment is looked at.
  private static <T> T none() {
    @Nullable T nothing = null;
    return nothing;
  }
}
