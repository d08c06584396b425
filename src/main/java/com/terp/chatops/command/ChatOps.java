package com.terp.chatops.command;

import com.terp.chatops.access.Access;
import com.terp.chatops.access.Decision;
import com.terp.chatops.access.Right;
import com.terp.chatops.audit.AuditEvent;
import com.terp.chatops.audit.AuditEvent.Action;
import com.terp.chatops.command.Proposals.Waiting;
import com.terp.chatops.health.HealthReport.Judgement;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Jobs;
import com.terp.chatops.run.Notices;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.seed.PlanReport;
import com.terp.chatops.seed.SeedPlan;
import com.terp.chatops.verify.VerifyReport;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Everything that can be asked for: understood, decided, answered or proposed, and recorded.
 * Whatever goes wrong comes back as words. Thread-safe.
 */
public final class ChatOps implements Commands, AutoCloseable {
  private final Parser parser;
  private final Clock clock;
  private final Access access;
  private final Environments environments;
  private final Failures failures;
  private final PlanBook book = new PlanBook();
  private final Proposals proposals;
  private final Preparing preparing;
  private final Confirming confirming;
  private final StatusView status;
  private final Recorder recorder = new Recorder();
  private final FirstDelivery deliveries = new FirstDelivery();

  /**
   * Puts the commands together.
   *
   * @param environments at least one; the first is meant where a command names none
   * @param random makes the ids of proposals: they must be hard to guess
   */
  public ChatOps(
      Parser parser,
      Access access,
      List<EnvironmentServices> environments,
      Clock clock,
      RandomGenerator random) {
    this.parser = parser;
    this.clock = clock;
    this.access = access;
    this.environments = new Environments(environments);
    this.failures = new Failures(random);
    this.proposals = new Proposals(clock, random);
    this.preparing = new Preparing(clock, book);
    this.confirming = new Confirming(parser, access, this.environments, preparing, proposals);
    this.status = new StatusView(clock);
  }

  @Override
  public Parsed parse(String line) {
    return parser.parse(line);
  }

  @Override
  public Report answer(Command.Query query, String canonical, Asker asker) {
    EnvironmentServices home = environments.home();
    try {
      EnvironmentServices environment = environments.named(query.environment());
      home = environment;
      allow(query, asker.actor(), environment);
      Report report = report(query, environment, asker).within(environment.name());
      record(Action.ANSWERED, environment, asker.actor(), canonical, report.headline());
      return report;
    } catch (RuntimeException failure) {
      return failed(home, canonical, asker, failure);
    }
  }

  private Report report(Command.Query query, EnvironmentServices environment, Asker asker) {
    return switch (query) {
      case Command.Help help -> help(help, environment, asker.actor());
      case Command.DryRun dryRun -> {
        SeedPlan plan = environment.seeding().plan(dryRun.spec());
        book.add(plan);
        yield PlanReport.of(plan);
      }
      case Command.Verify verify -> VerifyReport.of(environment.verification().run());
      case Command.Counts counts -> new CountsView(environment).of(counts.table());
      case Command.Health asked ->
          environment.healthView().look(judgement(asked.strictly()), asked.extent());
      case Command.Watch watch -> new WatchView(environment).begun(watch, asker);
      case Command.Status asked -> status.of(environment);
      case Command.History history -> HistoryView.of(environment, history.runs());
      case Command.ShowRun show -> RunView.of(environment, show.run());
      case Command.Cancel cancel -> new CancelRun(environment).of(cancel.run(), asker.actor());
    };
  }

  private static Judgement judgement(Command.Strictness strictly) {
    return switch (strictly) {
      case RELAXED -> Judgement.RELAXED;
      case STRICT -> Judgement.STRICT;
    };
  }

  private Report help(Command.Help help, EnvironmentServices environment, Actor actor) {
    HelpPages pages =
        new HelpPages(environments.all().stream().map(EnvironmentServices::name).toList());
    Set<Right> may = EnumSet.noneOf(Right.class);
    for (Right right : Right.values()) {
      if (access.decide(right, actor, environment.name()) instanceof Decision.Allowed) {
        may.add(right);
      }
    }
    return Optional.ofNullable(help.topic())
        .flatMap(Topic::of)
        .map(topic -> pages.page(topic, may))
        .orElseGet(() -> pages.overview(may));
  }

  @Override
  public Optional<Report> watch(
      Command.Watch watch, String canonical, Asker asker, Notices.Posted message) {
    EnvironmentServices home = environments.home();
    try {
      EnvironmentServices environment = environments.named(watch.environment());
      home = environment;
      allow(watch, asker.actor(), environment);
      Optional<Report> report = new WatchView(environment).begun(watch, asker, message);
      String said = report.map(Report::headline).orElse("It is being watched");
      record(Action.ANSWERED, environment, asker.actor(), canonical, said);
      return report.map(one -> one.within(environment.name()));
    } catch (RuntimeException failure) {
      return Optional.of(failed(home, canonical, asker, failure));
    }
  }

  private Report failed(
      EnvironmentServices home, String canonical, Asker asker, RuntimeException failure) {
    Report report = failures.report(canonical, failure);
    Action action = failure instanceof RefusedException ? Action.REFUSED : Action.ANSWERED;
    record(action, home, asker.actor(), canonical, report.headline());
    return report.within(home.name());
  }

  @Override
  public Report follow(
      Command.Watch watch, String canonical, Asker asker, Consumer<String> progress)
      throws InterruptedException {
    EnvironmentServices home = environments.home();
    try {
      EnvironmentServices environment = environments.named(watch.environment());
      home = environment;
      allow(watch, asker.actor(), environment);
      Report report = new WatchView(environment).followed(watch, asker, progress);
      record(Action.ANSWERED, environment, asker.actor(), canonical, report.headline());
      return report.within(environment.name());
    } catch (RuntimeException failure) {
      return failed(home, canonical, asker, failure);
    }
  }

  @Override
  public Proposal propose(Command.Mutation mutation, String canonical, Asker asker) {
    EnvironmentServices home = environments.home();
    Actor actor = asker.actor();
    try {
      EnvironmentServices environment = environments.named(mutation.environment());
      home = environment;
      allow(mutation, actor, environment);
      return switch (preparing.prepare(environment, mutation)) {
        case Prepared.Open open -> open.choose();
        case Prepared.Ready ready -> {
          String id = proposals.add(environment, actor, ready);
          environment.audit().record(proposed(environment, actor, ready, mutation));
          yield new Proposal.Ready(
              id,
              ready.title(),
              ready.preview(),
              ready.acknowledgement(),
              ready.word(),
              ready.submit());
        }
      };
    } catch (RuntimeException failure) {
      return new Proposal.Refused(failed(home, canonical, asker, failure));
    }
  }

  private static AuditEvent proposed(
      EnvironmentServices environment,
      Actor actor,
      Prepared.Ready ready,
      Command.Mutation mutation) {
    return new AuditEvent(
        Action.PROPOSED,
        null,
        actor,
        environment.name(),
        ready.command(),
        Objects.requireNonNullElse(mutation.reason(), ""),
        ready.preview().headline(),
        Map.of("plan", ready.digest()));
  }

  @Override
  public Start confirm(Confirmation confirmation) {
    EnvironmentServices home = environments.home();
    String command = "confirm " + confirmation.proposal();
    try {
      Optional<Waiting> waiting = confirming.find(confirmation.proposal());
      if (waiting.isEmpty()) {
        throw new RefusedException(
            Report.of(
                Outcome.REFUSED,
                "I do not know this plan any more.",
                new Report.Paragraph("Run the command again; nothing was changed.")));
      }
      home = waiting.get().environment();
      command = waiting.get().stored().command();
      return confirming.confirm(waiting.get(), confirmation);
    } catch (RuntimeException failure) {
      return new Start.Refused(failed(home, command, confirmation.asker(), failure));
    }
  }

  private void allow(Command command, Actor actor, EnvironmentServices environment) {
    if (access.decide(Rights.of(command), actor, environment.name())
        instanceof Decision.Denied denied) {
      throw new RefusedException(
          Report.of(Outcome.REFUSED, denied.sentence(), new Report.Paragraph(denied.whoCan())));
    }
  }

  private void record(
      Action action,
      EnvironmentServices environment,
      Actor actor,
      String canonical,
      String result) {
    recorder.later(
        environment.audit(), AuditEvent.of(action, actor, environment.name(), canonical, result));
  }

  @Override
  public boolean first(String delivery) {
    return deliveries.first(environments.home().database(), delivery, clock.instant());
  }

  /** Makes the work of an environment's recorded runs. */
  public Jobs jobs(EnvironmentServices environment) {
    return new StoredJobs(parser, environment);
  }

  /** Writes what has not been recorded yet. */
  @Override
  public void close() {
    deliveries.close();
    recorder.close();
    environments.all().forEach(environment -> environment.audit().close());
  }
}
