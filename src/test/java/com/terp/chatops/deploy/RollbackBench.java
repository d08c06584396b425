package com.terp.chatops.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.config.PlatformSettings;
import com.terp.chatops.config.Secret;
import com.terp.chatops.db.Database;
import com.terp.chatops.run.Notices;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunState;
import com.terp.chatops.sandbox.standin.Behaviour;
import com.terp.chatops.sandbox.standin.DigitalOcean;
import com.terp.chatops.sandbox.standin.Pace;
import com.terp.chatops.sandbox.standin.Release;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.TestClock;
import com.terp.chatops.testing.TestDatabase;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rollbacks against the stand-in, with a clock that passes where they wait. */
final class RollbackBench implements AutoCloseable {
  private static final String ROLLBACK = "/v2/apps/%s/rollback".formatted(DigitalOcean.APP);

  final TestClock clock = new TestClock("2026-11-21T03:00:00Z");
  final DigitalOcean standIn =
      DigitalOcean.start(clock, Pace.REAL, URI.create("http://127.0.0.1:1"));
  final AppPlatform platform =
      new AppPlatform(
          new PlatformSettings(standIn.url(), DigitalOcean.APP, new Secret(DigitalOcean.TOKEN)),
          clock);
  final Rollbacks rollbacks;

  /** What counts as healthy. */
  Behaviour healthy = Behaviour.GOOD;

  /** What the judge was asked about. */
  final List<String> judged = new ArrayList<>();

  /** Happens right after a rollback was taken back. */
  Runnable afterRevert = () -> {};

  private final TestDatabase test;
  private final Database database;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicLong runs = new AtomicLong();
  private final AtomicInteger releases = new AtomicInteger();
  private final @Nullable PlatformContract contract =
      Files.isRegularFile(Requirement.platformContract()) ? new PlatformContract() : null;

  RollbackBench(TestDatabase test) {
    this.test = test;
    database =
        new Database(
            DatabaseUrl.parse("DATABASE_URL", test.url()), test.withBotSchema().botSchema());
    rollbacks =
        new Rollbacks(
            new Rollbacks.Parts(
                new Rollbacks.Place("staging", platform, database, clock),
                Verdicts.NONE,
                (deployment, context) -> {
                  ((ToldRun) context).at("judge");
                  judged.add(deployment);
                  clock.advance(Duration.ofMinutes(10));
                  boolean well = standIn.history().serving().behaviour() == healthy;
                  return new Judge.Judgement(
                      well ? Verdict.HEALTHY : Verdict.FAILED, "looked at", List.of());
                },
                clock::advance));
    standIn.watchedBy(exchange -> {
      if (contract != null) {
        contract.check(exchange);
      }
      if (exchange.path().equals(ROLLBACK)) {
        asked.incrementAndGet();
      }
      if (exchange.path().equals(ROLLBACK + "/revert")) {
        afterRevert.run();
      }
    });
  }

  ToldRun context() {
    return new ToldRun(runs.incrementAndGet());
  }

  /** Writes down the heads of notices, with their names. */
  Notices noting(List<String> heads) {
    return subject ->
        new Notices.Telling() {
          @Override
          public void head(Report report) {
            heads.add(subject.name() + ": " + report.headline());
          }

          @Override
          public void add(String name, Report report) {}
        };
  }

  void deploy(Behaviour behaviour) {
    String commit = "%08x".formatted(0xbad00000 + releases.incrementAndGet());
    assertThat(standIn.history().push(Release.of(commit, behaviour))).isPresent();
    clock.advance(Duration.ofMinutes(10));
  }

  /** Brings a bad version out, with the first good one to go back to. */
  RollbackPlan sick() {
    deploy(Behaviour.BAD);
    asked.set(0);
    List<Candidate> good =
        rollbacks.candidates().stream()
            .filter(c -> c.deployment().shortCommit().equals("2c164862"))
            .toList();
    return rollbacks.plan(good.getFirst().deployment().id());
  }

  Report run(RollbackPlan plan) throws Exception {
    asked.set(0);
    return run(plan, context());
  }

  Report run(RollbackPlan plan, ToldRun context) throws Exception {
    return rollbacks.job(plan.to(), plan.digest()).run(context);
  }

  /** Whether one of those runs, which are all there are, is to judge the newest deployment. */
  boolean judges(ToldRun... active) {
    List<Run> runs =
        Stream.of(active)
            .map(run ->
                new Run(
                    run.id(),
                    run.request(),
                    RunState.RUNNING,
                    clock.instant(),
                    clock.instant(),
                    null,
                    null,
                    null))
            .toList();
    return rollbacks.judges(runs, platform.newest(1).orThrow().getFirst());
  }

  Report end(PinPlan pin) throws Exception {
    return rollbacks.job(pin.choice(), pin.digest()).run(context());
  }

  /** Writes down that a run came to its end. */
  void ended(ToldRun run) {
    test.execute(
        """
        INSERT INTO `%s`.run (id, request_key, command, environment, actor_id, actor_name, reason,
          plan_digest, origin, state, instance, requested_at, heartbeat_at)
        VALUES (%s, 'key-%s', 'rollback deployment', 'staging', 'U0ONCALL', 'Olga', 'it is sick',
          'digest', '{"origin":"shell"}', 'INTERRUPTED', 'bot-1', NOW(), NOW())\
        """
            .formatted(test.botSchema(), run.id().value(), run.id().value()));
  }

  /** Writes down that the rollback of a bad deployment was carried out by another one. */
  void carriedOut(RollbackPlan plan, String deployment) {
    test.execute(
        "UPDATE `%s`.deployment_rollback SET state = 'TRIGGERED', deployment = '%s' WHERE bad = '%s'"
            .formatted(test.botSchema(), deployment, plan.bad().id()));
  }

  /** How often a rollback was asked for since the last version came out or the last run began. */
  int asked() {
    return asked.get();
  }

  @Override
  public void close() {
    standIn.close();
    database.close();
    if (contract != null) {
      assertThat(contract.problems()).isEmpty();
    }
  }
}
