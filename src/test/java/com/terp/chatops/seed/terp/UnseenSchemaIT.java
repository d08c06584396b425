package com.terp.chatops.seed.terp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunState;
import com.terp.chatops.seed.LiveSeeding;
import com.terp.chatops.seed.SeedPlan;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.seed.Shop;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;

/** Full on a schema that is not TERP's. */
class UnseenSchemaIT {
  /** A schema that is not TERP's is filled all the same, and the plan says so. */
  @EachDatabase
  void fullFillsASchemaItHasNeverSeen(TestDatabase test) {
    String script =
        """
        CREATE TABLE planets (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(40) NOT NULL UNIQUE,
          mass DECIMAL(10,3) NOT NULL CHECK (mass > 0));
        CREATE TABLE moons (planet_id INT NOT NULL, no TINYINT UNSIGNED NOT NULL, email VARCHAR(80),
          PRIMARY KEY (planet_id, no), FOREIGN KEY (planet_id) REFERENCES planets (id));
        """;
    try (Shop shop = Shop.of(test, script)) {
      LiveSeeding seeding = shop.seeding(TerpProfiles.all());
      SeedPlan plan = seeding.plan(new SeedSpec("full", 1, SeedSpec.Clear.CLEAR));

      assertThat(plan.warnings()).anyMatch(w -> w.startsWith("This is not TERP's schema"));
      RunEvent.Ended ended = shop.run("seed full", seeding.job(plan), null);
      assertThat(ended.state()).as("%s", ended.report()).isEqualTo(RunState.SUCCEEDED);
      assertThat(test.number("SELECT COUNT(*) FROM moons")).isPositive();
    }
  }

  /** A spatial column that must be filled is refused by name, and nothing changes. */
  @EachDatabase
  void aSpatialColumnThatMustBeFilledIsRefused(TestDatabase test) {
    try (Shop shop =
        Shop.of(test, "CREATE TABLE places (id INT PRIMARY KEY, spot POINT NOT NULL)")) {
      LiveSeeding seeding = shop.seeding(TerpProfiles.all());

      assertThatThrownBy(() -> seeding.plan(new SeedSpec("full", 1, SeedSpec.Clear.CLEAR)))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.report().body().toString()).contains("places", "spot"));
    }
  }
}
