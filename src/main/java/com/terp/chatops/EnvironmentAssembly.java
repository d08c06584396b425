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
import com.terp.chatops.health.ServerProbes;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One environment's parts while they are put together: what several of them share is here once. */
final class EnvironmentAssembly {
  /** What a rehearsal writes: few rows, and some of every core table. */
  private static final String REHEARSED = "small";

  private final EnvironmentSettings settings;
  private final Profiles profiles;
  private final Alarm alarm;
  private final Clock clock;
  private final String instance;
  private final Database database;
  private final Optional<AppPlatform> platform;
  private final @Nullable AppPulse pulse;
  private final RunStore store;
  private final Leases leases;
  private final WriteAccess access;
  private final Verification verification;
  private final Runs runs;
  private final Audit audit;
  private final Health health;
  private final Sampling sampling;
  private final Undoing undoing;
  private final Watches watches;
  private final Optional<Rollbacks> rollbacks;

  EnvironmentAssembly(
      EnvironmentSettings settings,
      Profiles profiles,
      OwnProcess process,
      Alarm alarm,
      Clock clock) {
    this.settings = settings;
    this.profiles = profiles;
    this.alarm = alarm;
    this.clock = clock;
    instance = process.instance();
    database = new Database(settings.database(), settings.botSchema());
    platform = AppPlatform.of(settings.platform(), clock);
    pulse = pulse(settings, clock);
    store = new RunStore(database, new RunJournal(database));
    leases = new Leases(database, clock, instance);
    access = new WriteAccess(database, leases, store);
    verification = new Verification(settings.name(), database, clock);
    runs =
        new Runs(
            store,
            new Presence(database, instance),
            Recovery.both(new UndoOffers(database, clock), new SeedOffers(database, store, clock)),
            clock,
            process.dispatch(database, clock));
    audit = new Audit(database, store, clock, process.spool(settings.name(), database));
    health = new Health(settings.name(), probes(), clock);
    sampling = sampling();
    undoing = new LedgerUndoing(settings.name(), access, store, clock).with(backups(settings));
    watches = watches();
    rollbacks = rollbacks();
  }

  EnvironmentWiring wired() {
    follow();
    return new EnvironmentWiring(
        services(),
        new Health(settings.name(), ownProbes(), clock),
        new Housekeeping(
            settings.name(),
            new Retention(database, store, limits(settings), clock),
            audit,
            reminders()),
        sampling);
  }

  private EnvironmentServices services() {
    return new EnvironmentServices(
        settings.name(),
        database,
        runs,
        leases,
        audit,
        new LiveSeeding(
                settings.name(),
                profiles,
                access,
                () -> VerifyReport.summary(verification.run()),
                clock)
            .keeping(limits(settings)),
        undoing,
        verification,
        health,
        new StuckLock(settings.name(), new StuckLock.Parts(database, leases, runs, clock)),
        new Rehearsing(
            settings.name(),
            profiles.find(REHEARSED).orElseThrow(),
            new Rehearsing.Parts(access, undoing, verification, health, clock)),
        watches,
        rollbacks,
        new HealthView(health, sampling, clock));
  }

  /** What follows from verdicts and from each round of probes. */
  private void follow() {
    Earlier earlier = new Earlier(sampling.samples());
    Following.@Nullable Back back =
        rollbacks.map(known -> new Following.Back(known, runs, earlier::hourBefore)).orElse(null);
    watches.following(new Following(alarm.settings(), database.schema(), back, earlier));
    Alerts alerts = new Alerts(settings.name(), database, alarm.told());
    sampling.listen(checkup -> alerts.round(checkup, clock.instant()));
  }

  private static @Nullable AppPulse pulse(EnvironmentSettings settings, Clock clock) {
    @Nullable URI app = settings.appUrl();
    return app == null ? null : new AppPulse(app, settings.health(), clock);
  }

  private Sampling sampling() {
    @Nullable Requests requests =
        pulse == null ? null : new Requests(pulse, settings.health().requestEvery(), clock);
    return new Sampling(health, requests, database, instance, clock);
  }

  private Watches watches() {
    return new Watches(
        settings.name(),
        new Watches.Parts(
            database,
            instance,
            platform.orElse(null),
            pulse,
            new DatabaseProbe(database, clock),
            clock),
        alarm.told());
  }

  private List<Runnable> reminders() {
    Watches.Told told = alarm.told();
    return rollbacks
        .map(
            known -> new PinReminder(settings.name(), known, told.notices(), told.channel(), clock))
        .<Runnable>map(reminder -> reminder::remind)
        .stream()
        .toList();
  }

  private Optional<Rollbacks> rollbacks() {
    return platform.map(there ->
        new Rollbacks(
            new Rollbacks.Place(settings.name(), there, database, clock),
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

  private List<Probe> probes() {
    HealthSettings limits = settings.health();
    List<Probe> probes = new ArrayList<>(ownProbes());
    probes.addAll(ServerProbes.at(database, limits));
    probes.addAll(AppProbes.at(settings.appUrl(), limits, clock));
    probes.addAll(PlatformProbes.at(platform, limits, clock));
    probes.add(new SeedingLockProbe(new SeedingLock(database, leases, runs::find), clock));
    probes.add(new LastRunProbe(runs));
    return probes;
  }

  private List<Probe> ownProbes() {
    HealthSettings limits = settings.health();
    return List.of(
        new DatabaseProbe(database, limits, clock),
        new PoolProbe(database, limits),
        new BotProbe(clock, clock.instant(), Path.of(""), limits));
  }
}
