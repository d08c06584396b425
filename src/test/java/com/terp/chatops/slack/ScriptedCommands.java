package com.terp.chatops.slack;

import com.terp.chatops.command.Asker;
import com.terp.chatops.command.Command;
import com.terp.chatops.command.Commands;
import com.terp.chatops.command.Confirmation;
import com.terp.chatops.command.Parsed;
import com.terp.chatops.command.Proposal;
import com.terp.chatops.command.Start;
import com.terp.chatops.health.HealthReport.Extent;
import com.terp.chatops.run.Notices;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunId;
import com.terp.chatops.seed.SeedSpec;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands that say what a test wants them to say. */
final class ScriptedCommands implements Commands {
  private static final Pattern ROLLBACK = Pattern.compile("rollback run (\\d+)");

  volatile BiFunction<String, Asker, Report> answers =
      (line, asker) -> Report.of(Outcome.GOOD, line + " is fine");
  volatile Function<String, Proposal> proposals =
      line -> new Proposal.Refused(Report.of(Outcome.REFUSED, "no script for " + line));
  volatile Function<Confirmation, Start> confirms =
      confirmation -> new Start.Accepted(new RunId(7));

  final List<Asker> askers = new CopyOnWriteArrayList<>();
  final List<Confirmation> confirmations = new CopyOnWriteArrayList<>();

  @Override
  public Parsed parse(String line) {
    Matcher rollback = ROLLBACK.matcher(line);
    if (rollback.matches()) {
      RunId run = new RunId(Long.parseLong(rollback.group(1)));
      return understood(new Command.Rollback(new Command.Target.Run(run), null, null), line);
    }
    return switch (line.strip()) {
      case "boom" -> throw new IllegalStateException("boom");
      case "help", "" -> understood(new Command.Help(null), "help");
      case "health" ->
          understood(new Command.Health(Command.Strictness.RELAXED, Extent.SHORT, null), "health");
      case "status" -> understood(new Command.Status(null), "status");
      case "history 5" -> understood(new Command.History(5, null), "history 5");
      case "rollback" ->
          understood(new Command.Rollback(new Command.Target.Ask(), null, null), "rollback");
      case "seed light" ->
          understood(
              new Command.Seed(new SeedSpec("light", 1, SeedSpec.Clear.CLEAR), null, null, null),
              "seed light");
      default ->
          new Parsed.Misunderstood(
              Report.of(Outcome.WARNING, "I do not know " + line + ". Did you mean health?"));
    };
  }

  private static Parsed understood(Command command, String canonical) {
    return new Parsed.Understood(command, canonical, List.of());
  }

  @Override
  public Report answer(Command.Query query, String canonical, Asker asker) {
    askers.add(asker);
    return answers.apply(canonical, asker);
  }

  @Override
  public Optional<Report> watch(
      Command.Watch watch, String canonical, Asker asker, Notices.Posted message) {
    return Optional.of(answer(watch, canonical, asker));
  }

  @Override
  public Report follow(
      Command.Watch watch, String canonical, Asker asker, Consumer<String> progress) {
    return answer(watch, canonical, asker);
  }

  @Override
  public Proposal propose(Command.Mutation mutation, String canonical, Asker asker) {
    askers.add(asker);
    return proposals.apply(canonical);
  }

  @Override
  public Start confirm(Confirmation confirmation) {
    confirmations.add(confirmation);
    return confirms.apply(confirmation);
  }
}
