package com.terp.chatops.seed;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.db.Database;
import com.terp.chatops.ledger.WriteAccess;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Job;
import com.terp.chatops.run.Leases;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.Presence;
import com.terp.chatops.run.Recovery;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunLimits;
import com.terp.chatops.run.RunListener;
import com.terp.chatops.run.RunRequest;
import com.terp.chatops.run.RunStore;
import com.terp.chatops.run.Runs;
import com.terp.chatops.sandbox.database.TerpSchema;
import com.terp.chatops.schema.ContentDigest;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.RowFilter;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.testing.WholeSchema;
import com.terp.chatops.undo.UndoOffers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A shop's database with everything around it that seeding and undoing need, all of it real. */
public final class Shop implements AutoCloseable {
  public static final String ENVIRONMENT = "staging";

  /** Rows of one transaction, so that a few thousand rows are several. */
  public static final int CHUNK = 1_000;

  static final LoadLimits LIMITS = new LoadLimits(LoadLimits.Way.QUICKEST, CHUNK, 1024 * 1024, 2);

  public static final Profiles PROFILES =
      new Profiles(List.of(new ShopProfile("light", 4), new ShopProfile("large", 700)));

  private static final Clock CLOCK = Clock.systemUTC();

  private final TestDatabase test;
  private final Database database;
  private final RunStore store;
  private final Leases leases;
  private final Runs runs;
  private final Map<RunId, CompletableFuture<RunEvent.Ended>> ends = new ConcurrentHashMap<>();

  private Shop(TestDatabase test) {
    this(test, test.url());
  }

  private Shop(TestDatabase test, String url) {
    this.test = test;
    this.database =
        new Database(DatabaseUrl.parse("DATABASE_URL", url), test.withBotSchema().botSchema());
    this.store = new RunStore(database);
    String instance = "test-" + UUID.randomUUID();
    this.leases = new Leases(database, CLOCK, instance);
    this.runs =
        new Runs(
            store,
            new Presence(database, instance),
            Recovery.both(new UndoOffers(database, CLOCK), new SeedOffers(database, store, CLOCK)),
            CLOCK,
            RunLimits.DEFAULT);
    runs.listen(event -> {
      if (event instanceof RunEvent.Ended ended) {
        end(ended.run()).complete(ended);
      }
    });
    runs.open();
  }

  /** With the rows of somebody who worked there before. */
  public static Shop withRows(TestDatabase test) {
    Shop shop = empty(test);
    test.execute(resource("shop-rows.sql"));
    return shop;
  }

  /** Back to the rows it began with. */
  public void refill() {
    StringBuilder script = new StringBuilder("SET FOREIGN_KEY_CHECKS = 0;");
    fingerprints().keySet().forEach(t -> script.append("TRUNCATE `%s`;".formatted(t)));
    test.execute(script + "SET FOREIGN_KEY_CHECKS = 1;" + resource("shop-rows.sql"));
  }

  /** The same, reached by an address of its own. */
  static Shop withRows(TestDatabase test, String url) {
    test.execute(resource("shop.sql"));
    test.execute(resource("shop-rows.sql"));
    return new Shop(test, url);
  }

  public static Shop empty(TestDatabase test) {
    test.execute(resource("shop.sql"));
    return new Shop(test);
  }

  private static String resource(String name) {
    try (InputStream in = Shop.class.getResourceAsStream("/seed/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Any schema, as one script. */
  public static Shop of(TestDatabase test, String script) {
    test.execute(script);
    return new Shop(test);
  }

  /** TERP's own tables, with a few rows people made. */
  public static Shop terp(TestDatabase test) {
    Shop shop = emptyTerp(test);
    try (Connection connection = test.connect()) {
      TerpSchema.insertPeoplesRows(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return shop;
  }

  /** TERP's own tables without a row. */
  public static Shop emptyTerp(TestDatabase test) {
    try (Connection connection = test.connect()) {
      TerpSchema.createTables(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Shop(test);
  }

  /** Every table TERP has, with a few rows people made. */
  public static Shop wholeTerp(TestDatabase test) {
    test.execute(WholeSchema.script());
    try (Connection connection = test.connect()) {
      TerpSchema.insertPeoplesRows(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Shop(test);
  }

  public Database database() {
    return database;
  }

  public RunStore store() {
    return store;
  }

  public Leases leases() {
    return leases;
  }

  public Runs runs() {
    return runs;
  }

  public WriteAccess access() {
    return new WriteAccess(database, leases, store);
  }

  /** With profiles of 4 and of 700 clients. */
  public LiveSeeding seeding() {
    return seeding(PROFILES);
  }

  /** Takes along what people made without asking; {@link #careful} does ask. */
  public LiveSeeding seeding(Profiles profiles) {
    return careful(profiles).trusting();
  }

  /** As on a real environment. */
  public LiveSeeding careful(Profiles profiles) {
    return new LiveSeeding(ENVIRONMENT, profiles, access(), List::of, CLOCK).with(LIMITS);
  }

  public void listen(RunListener listener) {
    runs.listen(listener);
  }

  public void cancel(RunId run) {
    runs.cancel(run, new Actor("U0ONCALL", "Oscar On-Call"));
  }

  public RunEvent.Ended seed(SeedSpec spec) {
    LiveSeeding seeding = seeding();
    return run("seed " + spec.words(), seeding.job(seeding.plan(spec)), null);
  }

  /** Runs a job to its end. */
  public RunEvent.Ended run(String command, Job job, @Nullable RunId subject) {
    return end(start(command, job, subject)).orTimeout(120, TimeUnit.SECONDS).join();
  }

  public RunId start(String command, Job job, @Nullable RunId subject) {
    return runs.submit(
            new RunRequest(
                command,
                ENVIRONMENT,
                new Actor("U0ENGINEER", "Erin Engineer"),
                "for the test",
                UUID.randomUUID().toString(),
                "0000",
                new Origin.Shell(),
                subject),
            job)
        .run();
  }

  public CompletableFuture<RunEvent.Ended> end(RunId run) {
    return ends.computeIfAbsent(run, r -> new CompletableFuture<>());
  }

  /** Every table of TERP's schema. */
  public Map<String, Fingerprint> fingerprints() {
    return database.read(c -> {
      Map<String, Fingerprint> prints = new TreeMap<>();
      LiveSchema schema = SchemaReader.read(c);
      for (String table : schema.tables().keySet()) {
        prints.put(table, ContentDigest.of(c, schema.table(table), RowFilter.all()));
      }
      return prints;
    });
  }

  public TestDatabase test() {
    return test;
  }

  /** A number from the bot's own schema. */
  public long bot(String sql) {
    return test.number(sql.replace("BOT.", "`" + test.botSchema() + "`."));
  }

  @Override
  public void close() {
    runs.close();
    database.close();
  }
}
