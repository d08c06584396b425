package com.terp.chatops.cli;

import com.terp.chatops.command.Asker;
import com.terp.chatops.command.Command;
import com.terp.chatops.command.Commands;
import com.terp.chatops.command.Confirmation;
import com.terp.chatops.command.Parsed;
import com.terp.chatops.command.Proposal;
import com.terp.chatops.command.Start;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shell: the same commands, asked about before they change anything. */
public final class Cli {
  private final Commands commands;
  private final RunFeed feed;
  private final Console console;
  private final Asker asker;

  /**
   * Makes a shell for one person.
   *
   * @param feed listens to the runs of every environment
   * @param actor who sits there
   */
  public Cli(Commands commands, RunFeed feed, Console console, Actor actor) {
    this.commands = commands;
    this.feed = feed;
    this.console = console;
    this.asker = new Asker(actor, new Origin.Shell());
  }

  /** Runs one command and waits for its end. */
  public ExitCode run(Invocation invocation) throws InterruptedException {
    Voice voice =
        switch (invocation.format()) {
          case TEXT -> new TextVoice(console);
          case JSON -> new JsonVoice(console.out());
        };
    return switch (commands.parse(invocation.line())) {
      case Parsed.Misunderstood misunderstood -> {
        voice.report(misunderstood.report());
        yield ExitCode.USAGE;
      }
      case Parsed.Understood understood -> {
        understood.notes().forEach(console.err()::println);
        yield switch (understood.command()) {
          case Command.Watch watch -> {
            Report report =
                commands.follow(watch, understood.canonical(), asker, console.err()::println);
            voice.report(report);
            yield ExitCode.of(watch, report);
          }
          case Command.Query query -> {
            Report report = commands.answer(query, understood.canonical(), asker);
            voice.report(report);
            yield ExitCode.of(query, report);
          }
          case Command.Mutation mutation ->
              change(mutation, understood.canonical(), invocation, voice);
        };
      }
    };
  }

  private ExitCode change(
      Command.Mutation mutation, String canonical, Invocation invocation, Voice voice)
      throws InterruptedException {
    return switch (commands.propose(mutation, canonical, asker)) {
      case Proposal.Refused refused -> {
        voice.report(refused.report());
        yield ExitCode.of(refused.report());
      }
      case Proposal.Choose choose -> choose(choose, invocation, voice);
      case Proposal.Ready ready -> {
        voice.report(ready.preview());
        yield confirm(ready, mutation.reason(), invocation, voice);
      }
    };
  }

  private ExitCode choose(Proposal.Choose choose, Invocation invocation, Voice voice)
      throws InterruptedException {
    voice.report(choose.preview());
    List<Proposal.Option> options =
        choose.groups().stream().flatMap(g -> g.options().stream()).toList();
    for (int i = 0; i < options.size(); i++) {
      Proposal.Option option = options.get(i);
      console.err().println("  %d  %s — %s".formatted(i + 1, option.label(), option.description()));
    }
    if (console.kind() == Console.Kind.PIPE) {
      return usage("Nobody can be asked here: say which one, for example terp rollback last.");
    }
    Optional<String> answer =
        console.ask(choose.question() + " Number (or nothing to stop): ").filter(a -> !a.isEmpty());
    if (answer.isEmpty()) {
      return stopped();
    }
    String number = answer.get();
    boolean valid = number.matches("[0-9]{1,3}");
    int index = valid ? Integer.parseInt(number) - 1 : -1;
    if (index < 0 || index >= options.size()) {
      return usage("\"%s\" is none of them. Nothing was changed.".formatted(number));
    }
    return commands.parse(options.get(index).command()) instanceof Parsed.Understood understood
            && understood.command() instanceof Command.Mutation mutation
        ? change(mutation, understood.canonical(), invocation, voice)
        : usage("That choice is not understood any more. Nothing was changed.");
  }

  private ExitCode confirm(
      Proposal.Ready ready, @Nullable String given, Invocation invocation, Voice voice)
      throws InterruptedException {
    boolean askable = console.kind() == Console.Kind.TERMINAL;
    if (!askable && !invocation.force()) {
      return usage("Nobody can be asked here: add --force and --reason \"…\".");
    }
    Optional<String> reason = Optional.ofNullable(given);
    if (reason.isEmpty() && askable) {
      console.err().println(ready.acknowledgement());
      reason = console.ask("Why? ");
    }
    if (reason.isEmpty()) {
      return usage("--force needs --reason \"…\": it goes on the record.");
    }
    Optional<String> word = word(ready, invocation, askable);
    if (ready.word() != null && word.isEmpty()) {
      return usage("This needs one word more: add --confirm " + ready.word() + ".");
    }
    if (!invocation.force() && ready.word() == null && !agreed(ready)) {
      return stopped();
    }
    Confirmation yes = new Confirmation(ready.id(), reason.get(), word.orElse(null), asker);
    return follow(commands.confirm(yes), voice);
  }

  private Optional<String> word(Proposal.Ready ready, Invocation invocation, boolean askable) {
    if (ready.word() == null || invocation.confirm().isPresent() || !askable) {
      return invocation.confirm();
    }
    return console.ask("Type %s to go on: ".formatted(ready.word()));
  }

  private boolean agreed(Proposal.Ready ready) {
    return console
        .ask("%s. Type yes to go on: ".formatted(ready.acknowledgement()))
        .filter(a -> a.equalsIgnoreCase("yes") || a.equalsIgnoreCase("y"))
        .isPresent();
  }

  private ExitCode follow(Start start, Voice voice) throws InterruptedException {
    return switch (start) {
      case Start.Accepted accepted -> ExitCode.of(feed.follow(accepted.run(), voice));
      case Start.Duplicate duplicate ->
          usage("That was confirmed already: see terp run %s.".formatted(duplicate.run()));
      case Start.Invalid invalid -> usage(invalid.sentence() + " Nothing was changed.");
      case Start.Refused refused -> {
        voice.report(refused.report());
        yield ExitCode.of(refused.report());
      }
    };
  }

  private ExitCode stopped() {
    console.err().println(TextReport.sign(Outcome.INFO) + " Nothing was changed.");
    return ExitCode.REFUSED;
  }

  private ExitCode usage(String sentence) {
    console.err().println(TextReport.sign(Outcome.REFUSED) + " " + sentence);
    return ExitCode.USAGE;
  }
}
