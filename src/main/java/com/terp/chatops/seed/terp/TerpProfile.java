package com.terp.chatops.seed.terp;

import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Profile;
import com.terp.chatops.seed.Standing;
import com.terp.chatops.seed.fill.FillOptions;
import com.terp.chatops.seed.fill.FillPeriod;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * TERP's business at a certain scale, in a certain period.
 *
 * @param skipped tables it leaves alone
 */
record TerpProfile(String name, String summary, Scale scale, Period period, Set<String> skipped)
    implements Profile {
  /** One of them makes a schema TERP's. */
  private static final Set<String> BUSINESS =
      Set.of("clients", "products", "batches", "orders", "invoices", "payments");

  /** What tools of migration write down about the schema itself. */
  private static final Set<String> BOOKKEEPING =
      Set.of(
          "__drizzle_migrations",
          "_prisma_migrations",
          "flyway_schema_history",
          "DATABASECHANGELOG",
          "DATABASECHANGELOGLOCK",
          "knex_migrations",
          "knex_migrations_lock",
          "schema_migrations");

  TerpProfile(String name, String summary, Scale scale, Period period) {
    this(name, summary, scale, period, Set.of());
  }

  @Override
  public Dataset dataset(Ground ground) {
    if (!scale.complete()) {
      return new LeanDataset(business(ground), ground);
    }
    FillOptions options =
        FillOptions.in(new FillPeriod(period.first(), period.asOf())).without(leftAlone());
    LiveSchema schema = ground.schema();
    return schema.tables().isEmpty() || BUSINESS.stream().anyMatch(schema::has)
        ? new CompleteDataset(business(ground), ground, options)
        : new UnknownDataset(ground, options);
  }

  private Set<String> leftAlone() {
    Set<String> all = new TreeSet<>(BOOKKEEPING);
    all.addAll(skipped);
    return all;
  }

  private TerpDataset business(Ground ground) {
    World whole = World.of(ground.number(), scale, period);
    if (ground.standing().equals(Standing.NOTHING)) {
      return new TerpDataset(whole, skipped);
    }
    Optional<Scale> missing = new TopUp(scale, ground.standing()).missing(whole.payments().count());
    return missing
        .map(rest -> new TerpDataset(World.of(ground.number(), rest, period), skipped))
        .orElseGet(() -> new TerpDataset(whole, skipped).idle());
  }
}
