package com.terp.chatops.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunState;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.seed.LiveSeeding;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.seed.Shop;
import com.terp.chatops.seed.terp.TerpProfiles;
import com.terp.chatops.testing.Databases;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.verify.check.Check;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Damage of every kind, one at a time, is found by the checks it is meant for and by no other. */
@Requires(Requirement.TERP_FACTS)
class DamageIT {
  @Test
  void everyDamageIsFoundAndNamed() throws SQLException {
    everyDamageIsFound("damages.sql", "light");
  }

  @Test
  void everyDamageToWhatOnlyAFullDatabaseHasIsFoundAndNamed() throws SQLException {
    everyDamageIsFound("damages-full.sql", "large-0.2");
  }

  private static void everyDamageIsFound(String file, String profile) throws SQLException {
    try (TestDatabase test = Databases.best("DamageIT");
        Shop shop = Shop.wholeTerp(test)) {
      seed(shop, profile);
      Map<String, Fingerprint> before = shop.fingerprints();
      SoftAssertions softly = new SoftAssertions();
      try (Connection connection = test.server().connectAsAdmin(test.schema())) {
        LiveSchema schema = SchemaReader.read(connection, test.schema());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
          statement.execute("SET SESSION FOREIGN_KEY_CHECKS = 0, SESSION sql_mode = ''");
          assertThat(saying(connection, Around.everything(schema))).as("undamaged").isEmpty();
          for (Damage damage : Damage.all(file)) {
            int rows = statement.executeUpdate(damage.statement());
            softly.assertThat(rows).as(damage.name()).isPositive();
            Set<String> saying = saying(connection, Around.of(damage, schema));
            softly.assertThat(saying).as(damage.name()).isEqualTo(damage.finds());
            connection.rollback();
          }
        }
      }
      softly.assertAll();
      assertThat(shop.fingerprints()).as("nothing was written").isEqualTo(before);
    }
  }

  /** The titles of the checks that found something. */
  private static Set<String> saying(Connection connection, Around around) throws SQLException {
    Set<String> titles = new TreeSet<>();
    for (Theme theme : Theme.all()) {
      for (Check check : theme.checks()) {
        if (around.concerns(check)) {
          LiveSchema schema = around.schemaFor(check);
          Clock clock = Clock.systemUTC();
          Verdict verdict =
              check.on(new Snapshot(connection, schema, clock, Duration.ofMinutes(1)));
          if (verdict instanceof Verdict.Broken || verdict instanceof Verdict.Suspect) {
            titles.add(check.title());
          }
        }
      }
    }
    return titles;
  }

  private static void seed(Shop shop, String profile) {
    LiveSeeding seeding = shop.seeding(TerpProfiles.all());
    SeedSpec spec = new SeedSpec(profile, SeedSpec.DEFAULT_NUMBER, Clear.CLEAR);
    RunEvent.Ended ended = shop.run("seed", seeding.job(seeding.plan(spec)), null);
    assertThat(ended.state()).as(ended.report().toString()).isEqualTo(RunState.SUCCEEDED);
  }
}
