package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.seed.SeedColumn.Kind;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.undo.LedgerUndoing;
import com.terp.chatops.undo.Obstacle;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tables whose primary keys are no planned numbers are seeded, cleared and undone like any. */
class EveryKeyIT {
  private static final String SCHEMA =
      """
      CREATE TABLE tenants (code VARCHAR(20) PRIMARY KEY, name VARCHAR(50) NOT NULL, head_id INT);
      CREATE TABLE members (
        id INT AUTO_INCREMENT PRIMARY KEY, tenant VARCHAR(20) NOT NULL,
        FOREIGN KEY (tenant) REFERENCES tenants (code));
      ALTER TABLE tenants ADD FOREIGN KEY (head_id) REFERENCES members (id);
      CREATE TABLE profiles (
        member_id INT PRIMARY KEY, bio TEXT, photo VARBINARY(40),
        FOREIGN KEY (member_id) REFERENCES members (id) ON DELETE CASCADE);
      CREATE TABLE seats (
        tenant VARCHAR(20) NOT NULL, place TINYINT UNSIGNED NOT NULL, next_place TINYINT UNSIGNED,
        taken DATETIME DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
        PRIMARY KEY (tenant, place),
        FOREIGN KEY (tenant) REFERENCES tenants (code),
        FOREIGN KEY (tenant, next_place) REFERENCES seats (tenant, place));
      CREATE TABLE tokens (id BINARY(16) PRIMARY KEY, seat_tenant VARCHAR(20), seat_place TINYINT UNSIGNED,
        FOREIGN KEY (seat_tenant, seat_place) REFERENCES seats (tenant, place));
      CREATE TABLE codes (word VARCHAR(30) PRIMARY KEY, meaning VARCHAR(30));
      INSERT INTO tenants VALUES ('old', 'Old tenant', NULL);
      INSERT INTO members VALUES (5, 'old');
      UPDATE tenants SET head_id = 5;
      INSERT INTO profiles VALUES (5, 'was here before', X'00FF27');
      INSERT INTO seats (tenant, place, next_place, taken) VALUES
        ('old', 1, NULL, '2024-01-01'), ('old', 2, 1, '2024-01-02');
      INSERT INTO tokens VALUES (X'000102030405060708090A0B0C0D0E0F', 'old', 2);
      INSERT INTO codes VALUES ('before', 'this run');
      """;

  private static final int ROWS = 9;

  /** Four tenants, two members each; every other kind of key hangs on them. */
  private record Club(String name, String prefix) implements Profile, Dataset {
    @Override
    public String summary() {
      return "a club";
    }

    @Override
    public Dataset dataset(Ground ground) {
      return this;
    }

    @Override
    public List<TableRows<?>> tables(Keys keys) {
      return List.of(
          rows(
              "tenants",
              text("code", i -> prefix + i),
              text("name", i -> "Tenant " + i),
              whole("head_id", i -> null)),
          TableRows.<Long>table("members", keys, ROWS, i -> i)
              .key("id", i -> i)
              .text("tenant", i -> prefix + i)
              .detail(),
          rows(
              "profiles",
              whole("member_id", i -> keys.of("members", i)),
              text("bio", i -> "é ' \\ " + i),
              binary("photo", i -> new byte[] {0, 9, 10, 39, 92, (byte) i.intValue()})),
          rows(
              "seats",
              text("tenant", i -> prefix + i / 3),
              whole("place", i -> i % 3),
              whole("next_place", i -> i % 3 == 0 ? null : i % 3 - 1)),
          rows(
              "tokens",
              binary(
                  "id", i -> ByteBuffer.allocate(16).putInt(prefix.hashCode()).putLong(i).array()),
              text("seat_tenant", i -> prefix + i / 3),
              whole("seat_place", i -> i % 3)),
          rows("codes", text("word", i -> prefix + " word " + i), text("meaning", i -> "m" + i)));
    }

    @SafeVarargs
    private static TableRows<Long> rows(String table, SeedColumn<Long>... columns) {
      return new TableRows<>(table, TableRole.DETAIL, ROWS, i -> i, List.of(columns), List.of());
    }

    private static SeedColumn<Long> text(String name, Function<Long, @Nullable Object> value) {
      return new SeedColumn<>(name, Kind.TEXT, value);
    }

    private static SeedColumn<Long> whole(String name, Function<Long, @Nullable Object> value) {
      return new SeedColumn<>(name, Kind.WHOLE, value);
    }

    private static SeedColumn<Long> binary(String name, Function<Long, @Nullable Object> value) {
      return new SeedColumn<>(name, Kind.BINARY, value);
    }
  }

  private static LiveSeeding seeding(Shop shop) {
    return shop.seeding(new Profiles(List.of(new Club("one", "a"), new Club("two", "b"))));
  }

  @EachDatabase
  void clearedAndUndoneEveryTableIsAsBefore(TestDatabase test) {
    try (Shop shop = Shop.of(test, SCHEMA)) {
      Map<String, Fingerprint> before = shop.fingerprints();

      RunEvent.Ended seeded = seed(shop, "one", Clear.CLEAR);

      assertThat(seeded.state()).as(seeded.report().toString()).isEqualTo(RunState.SUCCEEDED);
      for (String table : before.keySet()) {
        assertThat(test.number("SELECT COUNT(*) FROM " + table)).as(table).isEqualTo(ROWS);
      }
      assertThat(test.number("SELECT COUNT(*) FROM seats WHERE next_place IS NOT NULL"))
          .isEqualTo(6);

      assertUndone(shop, seeded.run(), before);
    }
  }

  @EachDatabase
  void addedAndUndoneInEitherOrderOthersRowsStay(TestDatabase test) {
    try (Shop shop = Shop.of(test, SCHEMA)) {
      Map<String, Fingerprint> before = shop.fingerprints();
      RunEvent.Ended one = seed(shop, "one", Clear.NO_CLEAR);
      assertThat(one.state()).as(one.report().toString()).isEqualTo(RunState.SUCCEEDED);
      Map<String, Fingerprint> between = shop.fingerprints();
      RunEvent.Ended two = seed(shop, "two", Clear.NO_CLEAR);
      assertThat(two.state()).as(two.report().toString()).isEqualTo(RunState.SUCCEEDED);
      assertThat(test.number("SELECT COUNT(*) FROM seats")).isEqualTo(2 + 2 * ROWS);

      assertUndone(shop, two.run(), between);
      assertUndone(shop, one.run(), before);
    }
  }

  @EachDatabase
  void editedAndDeletedRowsAreNamed(TestDatabase test) {
    try (Shop shop = Shop.of(test, SCHEMA)) {
      RunEvent.Ended seeded = seed(shop, "one", Clear.NO_CLEAR);
      test.execute("UPDATE codes SET meaning = 'M3' WHERE word = 'a word 3'");
      test.execute("DELETE FROM tokens WHERE seat_tenant = 'a2' AND seat_place = 2");
      test.execute("INSERT INTO seats (tenant, place) VALUES ('a1', 77)");

      List<Obstacle> found = new ArrayList<>(undoing(shop).preview(seeded.run()).obstacles());

      assertThat(found)
          .contains(
              new Obstacle.Edited("codes", 1, List.of("a word 3")),
              new Obstacle.Gone("tokens", 1, List.of("00000061000000000000000800000000")),
              new Obstacle.Dependent("seats", "tenant", "tenants", 1, List.of()));
    }
  }

  private static RunEvent.Ended seed(Shop shop, String profile, Clear clear) {
    LiveSeeding seeding = seeding(shop);
    return shop.run("seed", seeding.job(seeding.plan(new SeedSpec(profile, 1, clear))), null);
  }

  private static LedgerUndoing undoing(Shop shop) {
    return new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), Clock.systemUTC());
  }

  private static void assertUndone(Shop shop, RunId run, Map<String, Fingerprint> before) {
    LedgerUndoing undoing = undoing(shop);
    RunEvent.Ended undone = shop.run("rollback", undoing.job(undoing.preview(run)), run);
    assertThat(undone.state()).as(undone.report().toString()).isEqualTo(RunState.SUCCEEDED);
    assertThat(shop.fingerprints()).isEqualTo(before);
  }
}
