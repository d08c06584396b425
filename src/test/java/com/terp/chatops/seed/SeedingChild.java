package com.terp.chatops.seed;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.db.Database;
import com.terp.chatops.ledger.WriteAccess;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Leases;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.Presence;
import com.terp.chatops.run.Recovery;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunLimits;
import com.terp.chatops.run.RunRequest;
import com.terp.chatops.run.RunStore;
import com.terp.chatops.run.Runs;
import com.terp.chatops.sandbox.process.Leash;
import com.terp.chatops.testing.ChildJvm;
import com.terp.chatops.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A process of the bot that seeds a shop and can be frozen in the middle of it. */
public final class SeedingChild implements AutoCloseable {
  private static final String HALF_WAY = "half way";

  private final Process process;

  private SeedingChild(Process process) {
    this.process = process;
  }

  /** Starts one and waits until it has written some rows of every table. */
  public static SeedingChild halfWay(TestDatabase test) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
            ChildJvm.command(128, SeedingChild.class, List.of(test.url(), test.botSchema())));
    command.redirectError(new File("target/seeding-child.log"));
    Process process = command.start();
    Leash.get().hold(process);
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.equals(HALF_WAY)) {
        return new SeedingChild(process);
      }
    }
    throw new IOException("the child ended; target/seeding-child.log says why");
  }

  /** Stops it as a debugger or a machine out of memory does: its connections stay open. */
  public void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  public void thaw() throws IOException, InterruptedException {
    signal("-CONT");
  }

  /** Waits until its run has stopped and it has ended. */
  public void end() throws InterruptedException {
    process.waitFor();
  }

  private void signal(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The child's own life. */
  public static void main(String[] arguments) {
    Clock clock = Clock.systemUTC();
    Database database = new Database(DatabaseUrl.parse("DATABASE_URL", arguments[0]), arguments[1]);
    RunStore store = new RunStore(database);
    String instance = "child-" + UUID.randomUUID();
    WriteAccess access = new WriteAccess(database, new Leases(database, clock, instance), store);
    Runs runs =
        new Runs(
            store,
            new Presence(database, instance),
            Recovery.NONE,
            clock,
            new RunLimits(1, 1, Duration.ofMinutes(2), Duration.ofMinutes(1)));
    runs.listen(event -> {
      if (event instanceof RunEvent.Progress p
          && p.label().equals("order_lines")
          && p.done() == Shop.CHUNK) {
        System.out.println(HALF_WAY);
      }
    });
    runs.open();
    LiveSeeding seeding =
        new LiveSeeding(
                Shop.ENVIRONMENT,
                new Profiles(List.of(new ShopProfile("large", 700))),
                access,
                List::of,
                clock)
            .with(Shop.LIMITS)
            .trusting();
    SeedSpec spec = new SeedSpec("large", 1, SeedSpec.Clear.CLEAR);
    runs.submit(
        new RunRequest(
            "seed " + spec.words(),
            Shop.ENVIRONMENT,
            new Actor("U0ENGINEER", "Erin Engineer"),
            "for the test",
            UUID.randomUUID().toString(),
            "0000",
            new Origin.Shell(),
            null),
        seeding.job(seeding.plan(spec)));
    // Waits for the run, whoever ended it.
    runs.close();
    System.exit(0);
  }
}
