package com.terp.chatops;

import com.terp.chatops.audit.Audit;
import com.terp.chatops.audit.RunJournal;
import com.terp.chatops.command.EnvironmentServices;
import com.terp.chatops.config.BackupSettings;
import com.terp.chatops.config.EnvironmentSettings;
import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.config.SnapshotSettings;
import com.terp.chatops.db.Database;
import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.deploy.PinReminder;
import com.terp.chatops.deploy.Rollbacks;
import com.terp.chatops.health.AppProbes;
import com.terp.chatops.health.AppPulse;
import com.terp.chatops.health.BotProbe;
import com.terp.chatops.health.ConnectionsProbe;
import com.terp.chatops.health.DatabaseProbe;
import com.terp.chatops.health.Health;
import com.terp.chatops.health.HealthView;
import com.terp.chatops.health.LastRunProbe;
import com.terp.chatops.health.PlatformProbes;
import com.terp.chatops.health.PoolProbe;
import com.terp.chatops.health.Probe;
import com.terp.chatops.health.Requests;
import com.terp.chatops.health.Sampling;
import com.terp.chatops.health.SeedingLockProbe;
import com.terp.chatops.health.SizeProbe;
import com.terp.chatops.health.TableLocksProbe;
import com.terp.chatops.health.TransactionsProbe;
import com.terp.chatops.health.WritableProbe;
import com.terp.chatops.ledger.SnapshotLimits;
import com.terp.chatops.ledger.WriteAccess;
import com.terp.chatops.lock.SeedingLock;
import com.terp.chatops.lock.StuckLock;
import com.terp.chatops.rehearse.Rehearsing;
import com.terp.chatops.run.Leases;
import com.terp.chatops.run.Presence;
import com.terp.chatops.run.Recovery;
import com.terp.chatops.run.RunStore;
import com.terp.chatops.run.Runs;
import com.terp.chatops.seed.LiveSeeding;
import com.terp.chatops.seed.Profiles;
import com.terp.chatops.seed.SeedOffers;
import com.terp.chatops.undo.Backups;
import com.terp.chatops.undo.ClusterBackups;
import com.terp.chatops.undo.LedgerUndoing;
import com.terp.chatops.undo.Retention;
import com.terp.chatops.undo.UndoOffers;
import com.terp.chatops.undo.Undoing;
import com.terp.chatops.verify.Verification;
import com.terp.chatops.verify.VerifyReport;
import com.terp.chatops.watch.Alerts;
import com.terp.chatops.watch.Earlier;
import com.terp.chatops.watch.Following;
import com.terp.chatops.watch.Watches;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One environment's parts, put together. Making it does no I/O.
 *
 * @param own how the bot itself is, without the TERP beside it
 */
record EnvironmentWiring(
    EnvironmentServices services, Health own, Housekeeping housekeeping, Sampling sampling)
    implements AutoCloseable {
  /** What a rehearsal writes: few rows, and some of every core table. */
  private static final String REHEARSED = "small";

  /**
   * Puts the parts together.
   *
   * @param profiles what can be seeded
   * @param process this process, and how it comes by its runs
   */
  static EnvironmentWiring of(
      EnvironmentSettings settings, Profiles profiles, OwnProcess process, Clock clock) {
    return of(settings, profiles, process, Alarm.NONE, clock);
  }

  /**
   * Puts the parts together.
   *
   * @param profiles what can be seeded
   * @param process this process, and how it comes by its runs
   * @param alarm what follows from watching deployments, and where that is told
   */
  static EnvironmentWiring of(
      EnvironmentSettings settings,
      Profiles profiles,
      OwnProcess process,
      Alarm alarm,
      Clock clock) {
    String instance = process.instance();
    String name = settings.name();
    Database database = new Database(settings.database(), settings.botSchema());
    RunStore store = new RunStore(database, new RunJournal(database));
    Leases leases = new Leases(database, clock, instance);
    WriteAccess access = new WriteAccess(database, leases, store);
    Verification verification = new Verification(name, database, clock);
    Runs runs =
        new Runs(
            store,
            new Presence(database, instance),
            Recovery.both(new UndoOffers(database, clock), new SeedOffers(database, store, clock)),
            clock,
            process.dispatch(database, clock));
    Audit audit = new Audit(database, store, clock, process.spool(name, database));
    Instant started = clock.instant();
    HealthSettings limits = settings.health();
    Health all = new Health(name, probes(settings, database, leases, runs, clock), clock);
    URI app = settings.appUrl();
    Sampling sampling =
        new Sampling(
            all,
            app == null
                ? null
                : new Requests(new AppPulse(app, limits, clock), limits.requestEvery(), clock),
            database,
            instance,
            clock);
    Undoing undoing = new LedgerUndoing(name, access, store, clock).with(backups(settings));
    Watches watches = watches(settings, database, instance, alarm, clock);
    Optional<Rollbacks> rollbacks = rollbacks(settings, database, watches, clock);
    Earlier earlier = new Earlier(sampling.samples());
    watches.following(
        new Following(
            alarm.settings(),
            database.schema(),
            rollbacks
                .map(there -> new Following.Back(there, runs, earlier::hourBefore))
                .orElse(null),
            earlier));
    Alerts alerts = new Alerts(name, database, alarm.told());
    sampling.listen(checkup -> alerts.round(checkup, clock.instant()));
    return new EnvironmentWiring(
        new EnvironmentServices(
            name,
            database,
            runs,
            leases,
            audit,
            new LiveSeeding(
                    name, profiles, access, () -> VerifyReport.summary(verification.run()), clock)
                .keeping(limits(settings)),
            undoing,
            verification,
            all,
            new StuckLock(name, new StuckLock.Parts(database, leases, runs, clock)),
            new Rehearsing(
                name,
                profiles.find(REHEARSED).orElseThrow(),
                new Rehearsing.Parts(access, undoing, verification, all, clock)),
            watches,
            rollbacks,
            new HealthView(all, sampling, clock)),
        new Health(name, ownProbes(database, started, limits, clock), clock),
        new Housekeeping(
            name,
            new Retention(database, store, limits(settings), clock),
            audit,
            reminders(name, rollbacks, alarm.told(), clock)),
        sampling);
  }

  /** Begins to sample the environment's health. */
  void sample() {
    sampling.begin();
  }

  private static Watches watches(
      EnvironmentSettings settings, Database database, String instance, Alarm alarm, Clock clock) {
    @Nullable URI app = settings.appUrl();
    return new Watches(
        settings.name(),
        new Watches.Parts(
            database,
            instance,
            AppPlatform.of(settings.platform(), clock).orElse(null),
            app == null ? null : new AppPulse(app, settings.health(), clock),
            new DatabaseProbe(database, clock),
            clock),
        alarm.told());
  }

  private static List<Runnable> reminders(
      String name, Optional<Rollbacks> rollbacks, Watches.Told told, Clock clock) {
    return rollbacks
        .map(known -> new PinReminder(name, known, told.notices(), told.channel(), clock))
        .<Runnable>map(reminder -> reminder::remind)
        .stream()
        .toList();
  }

  private static Optional<Rollbacks> rollbacks(
      EnvironmentSettings settings, Database database, Watches watches, Clock clock) {
    return AppPlatform.of(settings.platform(), clock)
        .map(platform ->
            new Rollbacks(
                new Rollbacks.Place(settings.name(), platform, database, clock),
                watches.verdicts(),
                watches));
  }

  private static Backups backups(EnvironmentSettings settings) {
    BackupSettings known = settings.backups();
    return known == null
        ? Backups.NONE
        : new ClusterBackups(known.api(), known.cluster(), known.token().reveal());
  }

  private static SnapshotLimits limits(EnvironmentSettings settings) {
    SnapshotSettings kept = settings.snapshots();
    return new SnapshotLimits(kept.megabytes(), Duration.ofDays(kept.days()), kept.runs());
  }

  private static List<Probe> probes(
      EnvironmentSettings settings, Database database, Leases leases, Runs runs, Clock clock) {
    HealthSettings limits = settings.health();
    List<Probe> probes = new ArrayList<>(ownProbes(database, clock.instant(), limits, clock));
    probes.add(new WritableProbe(database));
    probes.add(new ConnectionsProbe(database, limits));
    probes.add(new TransactionsProbe(database, limits));
    probes.add(new TableLocksProbe(database, limits));
    probes.add(new SizeProbe(database));
    probes.addAll(AppProbes.at(settings.appUrl(), limits, clock));
    probes.addAll(PlatformProbes.at(AppPlatform.of(settings.platform(), clock), limits, clock));
    probes.add(new SeedingLockProbe(new SeedingLock(database, leases, runs::find), clock));
    probes.add(new LastRunProbe(runs));
    return probes;
  }

  private static List<Probe> ownProbes(
      Database database, Instant started, HealthSettings limits, Clock clock) {
    return List.of(
        new DatabaseProbe(database, limits, clock),
        new PoolProbe(database, limits),
        new BotProbe(clock, started, Path.of(""), limits));
  }

  @Override
  public void close() {
    housekeeping.close();
    services.watches().close();
    sampling.close();
    services.healthView().close();
    services.health().close();
    own.close();
    services.database().close();
  }
}
