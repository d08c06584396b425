package com.terp.chatops.seed.terp.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunState;
import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.LiveSeeding;
import com.terp.chatops.seed.Profile;
import com.terp.chatops.seed.Profiles;
import com.terp.chatops.seed.Reconciled;
import com.terp.chatops.seed.SeedPlan;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.seed.Shop;
import com.terp.chatops.seed.TablePlan;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import com.terp.chatops.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rights are reconciled: what is missing is added, what differs is named, nothing is taken away.
 */
@Requires(Requirement.TERP_FACTS)
class ReconcileIT {
  private static final SeedSpec SEED = new SeedSpec("rights", 1, SeedSpec.Clear.CLEAR);

  @EachDatabase
  void anEmptyDatabaseGetsAllOfThem(TestDatabase test) throws IOException {
    try (Shop shop = withTables(test)) {
      SeedPlan plan = seeding(shop).plan(SEED);
      assertThat(plan.warnings()).isEmpty();

      RunEvent.Ended ended = shop.run("seed rights", seeding(shop).job(plan), null);

      assertThat(ended.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(test.number("SELECT COUNT(*) FROM roles")).isEqualTo(10);
      assertThat(test.number("SELECT COUNT(*) FROM permissions")).isEqualTo(331);
      assertThat(test.number("SELECT COUNT(*) FROM role_permissions")).isEqualTo(941);
      assertThat(
              test.text(
                  "SELECT COUNT(*) FROM role_permissions rp JOIN roles r ON r.id = rp.role_id"
                      + " JOIN permissions p ON p.id = rp.permission_id"
                      + " WHERE r.name = 'Warehouse Staff' AND p.name = 'clients:read'"))
          .isEqualTo("1");
      SeedPlan again = seeding(shop).plan(SEED);
      assertThat(again.inserted()).isZero();
      assertThat(again.warnings()).isEmpty();
    }
  }

  @EachDatabase
  void onlyWhatIsMissingIsAddedAndDifferencesAreNamed(TestDatabase test) throws IOException {
    try (Shop shop = withTables(test)) {
      test.execute(
          """
          INSERT INTO roles (id, name, is_system_role) VALUES
            (40, 'accountant', 0), (41, 'Night Watch', 0), (42, 'Super Admin', 1);
          INSERT INTO permissions (id, name, module) VALUES
            (70, 'alerts:read', 'clients'), (71, 'accounting:read', 'accounting'),
            (72, 'gate:open', 'yard');
          INSERT INTO role_permissions (id, role_id, permission_id) VALUES
            (90, 40, 71), (91, 41, 72), (92, 40, 72), (93, 42, 71)\
          """);

      SeedPlan plan = seeding(shop).plan(SEED);

      assertThat(plan.tables())
          .extracting(TablePlan::table, TablePlan::inserted, TablePlan::kept)
          .contains(
              org.assertj.core.groups.Tuple.tuple("roles", 8L, 2L),
              org.assertj.core.groups.Tuple.tuple("permissions", 329L, 2L),
              org.assertj.core.groups.Tuple.tuple("role_permissions", 939L, 2L));
      assertThat(plan.warnings())
          .contains(
              "permissions: 1 row is not as TERP has it: alerts:read has module clients, not"
                  + " alerts. Left as it is.",
              "permissions: 1 row is none of TERP's: gate:open. Left as it is.",
              "roles: 1 row is not as TERP has it: accountant has is_system_role 0, not 1. Left as"
                  + " it is.",
              "roles: 1 row is none of TERP's: Night Watch. Left as it is.",
              "role_permissions: 2 rows are none of TERP's: Night Watch / gate:open; accountant /"
                  + " gate:open. Left as they are.");

      RunEvent.Ended ended = shop.run("seed rights", seeding(shop).job(plan), null);

      assertThat(ended.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(ended.report().body().toString()).contains("Night Watch / gate:open");
      assertThat(test.text("SELECT module FROM permissions WHERE id = 70")).isEqualTo("clients");
      assertThat(test.number("SELECT COUNT(*) FROM role_permissions")).isEqualTo(943);
      assertThat(test.number("SELECT COUNT(*) FROM role_permissions WHERE role_id = 40"))
          .isEqualTo(75);
      assertThat(seeding(shop).plan(SEED).inserted()).isZero();
    }
  }

  private static Shop withTables(TestDatabase test) throws IOException {
    Shop shop = Shop.empty(test);
    String ddl = Files.readString(Requirement.facts("schema.sql"));
    for (String table : List.of("roles", "permissions", "role_permissions", "user_roles")) {
      Matcher create =
          Pattern.compile("CREATE TABLE `" + table + "` .*?ENGINE[^;]*;", Pattern.DOTALL)
              .matcher(ddl);
      assertThat(create.find()).isTrue();
      test.execute(create.group());
    }
    return shop;
  }

  private static LiveSeeding seeding(Shop shop) {
    return shop.seeding(new Profiles(List.of(new RightsProfile())));
  }

  private static final class RightsProfile implements Profile {
    @Override
    public String name() {
      return "rights";
    }

    @Override
    public String summary() {
      return "roles and permissions alone";
    }

    @Override
    public Dataset dataset(Ground ground) {
      return new RightsOnly();
    }
  }

  private static final class RightsOnly implements Dataset {
    @Override
    public List<TableRows<?>> tables(Keys keys) {
      return new RightsTables(keys).tables();
    }

    @Override
    public List<Reconciled> reconciled() {
      return RightsTables.RECONCILED;
    }
  }
}
