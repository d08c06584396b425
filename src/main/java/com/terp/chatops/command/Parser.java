package com.terp.chatops.command;

import com.terp.chatops.command.Command.Strictness;
import com.terp.chatops.health.HealthReport.Extent;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one grammar of Slack, threads and the shell. */
public final class Parser {
  private static final int MOST_RUNS = 50;
  private static final int USUAL_RUNS = 10;
  private static final int MOST_CORRECTIONS = 3;
  private static final Set<String> LATER = Set.of("freeze", "unfreeze", "why", "audit");

  private final List<String> environments;
  private final List<String> profiles;

  /**
   * Knows the names a line may use.
   *
   * @param environments the environments' names
   * @param profiles the profiles' names, at least one
   */
  public Parser(List<String> environments, List<String> profiles) {
    this.environments = List.copyOf(environments);
    this.profiles = List.copyOf(profiles);
  }

  /** Understands a line, or says what is wrong, where, and what would be right. Never throws. */
  public Parsed parse(String text) {
    String line = SlackText.plain(text).strip();
    try {
      return understood(line);
    } catch (Complaint complaint) {
      return new Parsed.Misunderstood(report(line, complaint));
    }
  }

  private Parsed.Understood understood(String line) throws Complaint {
    List<Word> words = Lexer.of(line);
    List<String> notes = new ArrayList<>();
    Command command = words.isEmpty() ? new Command.Help(null) : command(line, words, notes);
    return new Parsed.Understood(command, Canonical.of(command), notes);
  }

  private Command command(String line, List<Word> words, List<String> notes) throws Complaint {
    Word first = words.get(0);
    if (first.key().equals("/terp") || first.key().equals("terp")) {
      return words.size() == 1
          ? new Command.Help(null)
          : command(line, words.subList(1, words.size()), notes);
    }
    Arguments arguments = new Arguments(line, words.subList(1, words.size()), environments);
    if (first.key().equals("?")) {
      return help(arguments);
    }
    Optional<Topic> topic = Topic.of(first.key());
    if (topic.isEmpty()) {
      throw unknown(arguments, first);
    }
    return switch (topic.get()) {
      case HELP -> help(arguments);
      case SEED -> {
        SeedSyntax seed = new SeedSyntax(profiles, arguments);
        Command read = seed.read();
        notes.addAll(seed.notes());
        yield read;
      }
      case VERIFY -> {
        String environment = arguments.environment();
        arguments.finish("verify [env]", "env");
        yield new Command.Verify(environment);
      }
      case COUNTS -> counts(arguments);
      case HEALTH -> health(arguments);
      case WATCH -> watch(arguments);
      case ROLLBACK -> new RollbackSyntax(arguments, environments).read();
      case REHEARSE -> {
        Optional<String> reason = arguments.reason();
        String environment = arguments.environment();
        arguments.finish("rehearse [env]", "env", "reason");
        yield new Command.Rehearse(reason.orElse(null), environment);
      }
      case STATUS -> {
        String environment = arguments.environment();
        arguments.finish("status [env]", "env");
        yield new Command.Status(environment);
      }
      case CANCEL -> cancel(arguments);
      case HISTORY -> history(arguments);
      case RUN -> showRun(arguments);
    };
  }

  private static Complaint unknown(Arguments arguments, Word word) {
    if (LATER.contains(word.key())) {
      return Complaint.at(
          word, "\"%s\" is not in this version yet.".formatted(word.key()), "one of help", "help");
    }
    return Complaint.at(
        word,
        "I do not know the command \"%s\".".formatted(word.text()),
        String.join(", ", Topic.words()),
        Nearest.to(word.key(), Topic.words()).map(w -> arguments.lineWith(word, w)).stream()
            .toArray(String[]::new));
  }

  private static Command help(Arguments arguments) throws Complaint {
    Optional<Word> word = arguments.next();
    if (word.isPresent() && Topic.of(word.get().key()).isEmpty()) {
      throw Complaint.at(
          word.get(),
          "There is no help page called \"%s\".".formatted(word.get().text()),
          String.join(", ", Topic.words()),
          Nearest.to(word.get().key(), Topic.words())
              .map(w -> arguments.lineWith(word.get(), w))
              .stream()
              .toArray(String[]::new));
    }
    arguments.finish("help [topic]");
    return new Command.Help(word.map(Word::key).orElse(null));
  }

  private static Command counts(Arguments arguments) throws Complaint {
    String environment = arguments.environmentOption();
    String table = arguments.next().map(Word::text).orElse(null);
    arguments.finish("counts [table] [env=<name>]", "env");
    return new Command.Counts(table, environment);
  }

  private static Strictness strictly(Arguments arguments) {
    return arguments.flag("strict").isPresent() ? Strictness.STRICT : Strictness.RELAXED;
  }

  private static Command health(Arguments arguments) throws Complaint {
    Strictness strictly = strictly(arguments);
    Extent extent = arguments.flag("details").isPresent() ? Extent.WHOLE : Extent.SHORT;
    String environment = arguments.environment("strict", "details");
    arguments.finish("health [env] [strict] [details]", "env", "strict", "details");
    return new Command.Health(strictly, extent, environment);
  }

  /** The first word names an environment where there is one of that name, else a deployment. */
  private Command watch(Arguments arguments) throws Complaint {
    Strictness strictly = strictly(arguments);
    String environment = arguments.environmentOption();
    String what = null;
    Optional<Word> first = arguments.next();
    if (first.isPresent() && environment == null && named(first.get())) {
      environment = first.get().key();
      first = arguments.next();
    }
    if (first.isPresent()) {
      what = deployment(first.get());
    }
    if (environment == null) {
      environment = arguments.environment("strict");
    }
    arguments.finish("watch [deployment|commit] [env] [strict]", "env", "strict");
    return new Command.Watch(what, strictly, environment);
  }

  private boolean named(Word word) {
    return environments.stream().anyMatch(word.key()::equals);
  }

  private static String deployment(Word word) throws Complaint {
    if (!word.text().matches("[0-9A-Za-z][0-9A-Za-z-]{0,63}")) {
      throw Complaint.at(
          word,
          "\"%s\" is neither a deployment's id nor a commit.".formatted(word.text()),
          "an id or a commit, in full or its first 7 signs at least",
          "watch");
    }
    return word.text();
  }

  private static Command cancel(Arguments arguments) throws Complaint {
    Optional<Word> run = arguments.flag("run");
    String environment = arguments.environmentOption();
    Optional<Word> number = arguments.next();
    if (run.isPresent() && number.isEmpty()) {
      throw Complaint.at(
          run.get(), "The run's number is missing.", "cancel 42, or cancel for the one that runs");
    }
    RunId id = number.isPresent() ? runId(number.get()) : null;
    arguments.finish("cancel [run] [env=<name>]", "env");
    return new Command.Cancel(id, environment);
  }

  private static Command showRun(Arguments arguments) throws Complaint {
    String environment = arguments.environmentOption();
    Word number =
        arguments
            .next()
            .orElseThrow(() ->
                Complaint.missing(
                    "Which run?", "a run's number, as in run 42; history lists them", "history"));
    RunId id = runId(number);
    arguments.finish("run <id> [env=<name>]", "env");
    return new Command.ShowRun(id, environment);
  }

  private static Command history(Arguments arguments) throws Complaint {
    String environment = arguments.environmentOption();
    Optional<Word> number = arguments.next();
    int runs = USUAL_RUNS;
    if (number.isPresent()) {
      String text = number.get().text();
      runs = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
      if (runs < 1 || runs > MOST_RUNS) {
        String nearest = Integer.toString(runs > MOST_RUNS ? MOST_RUNS : USUAL_RUNS);
        throw Complaint.at(
            number.get(),
            "\"%s\" is not a number of runs.".formatted(text),
            "a number from 1 to " + MOST_RUNS,
            arguments.lineWith(number.get(), nearest));
      }
    }
    arguments.finish("history [n] [env=<name>]", "env");
    return new Command.History(runs, environment);
  }

  static RunId runId(Word word) throws Complaint {
    return runId(word.text())
        .orElseThrow(() ->
            Complaint.at(
                word,
                "\"%s\" is not a run's number.".formatted(word.text()),
                "a whole number from 1; history lists the runs",
                "history"));
  }

  /** {@code 12} or {@code #12}. */
  static Optional<RunId> runId(String text) {
    String digits = text.startsWith("#") ? text.substring(1) : text;
    return digits.matches("0*[1-9][0-9]{0,17}")
        ? Optional.of(new RunId(Long.parseLong(digits)))
        : Optional.empty();
  }

  private Report report(String line, Complaint complaint) {
    List<Fact> facts = new ArrayList<>();
    Word where = complaint.where();
    if (where != null) {
      facts.add(
          new Fact(
              "Where",
              line.substring(0, where.from())
                  + "▸"
                  + line.substring(where.from(), where.to())
                  + "◂"
                  + line.substring(where.to())));
    }
    facts.add(new Fact("Right would be", complaint.right()));
    List<Offer> offers = new ArrayList<>();
    complaint.corrections().stream()
        .limit(MOST_CORRECTIONS)
        .flatMap(c -> mended(c, MOST_CORRECTIONS).stream())
        .distinct()
        .forEach(c -> offers.add(new Offer(c, Emphasis.PLAIN, c)));
    if (!offers.isEmpty()) {
      facts.add(
          new Fact(
              "Did you mean", String.join("  or  ", offers.stream().map(Offer::command).toList())));
    }
    if (offers.stream().noneMatch(o -> o.command().startsWith("help"))) {
      offers.add(new Offer("help", Emphasis.PLAIN, "help"));
    }
    return new Report(
        Outcome.REFUSED, complaint.sentence(), List.of(new Report.Facts(facts)), offers);
  }

  /** A correction in canonical words; corrects further where one slip hides another. */
  private Optional<String> mended(String line, int depth) {
    try {
      return Optional.of(understood(line).canonical());
    } catch (Complaint next) {
      return depth == 0 || next.corrections().isEmpty()
          ? Optional.empty()
          : mended(next.corrections().get(0), depth - 1);
    }
  }
}
