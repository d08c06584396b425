package com.terp.chatops;

import com.terp.chatops.access.Membership;
import com.terp.chatops.bench.BenchOptions;
import com.terp.chatops.bench.SeedBench;
import com.terp.chatops.bench.UndoBench;
import com.terp.chatops.cli.BenchCommand;
import com.terp.chatops.cli.Cli;
import com.terp.chatops.cli.ConfigCheck;
import com.terp.chatops.cli.Console;
import com.terp.chatops.cli.ExitCode;
import com.terp.chatops.cli.Invocation;
import com.terp.chatops.cli.RunFeed;
import com.terp.chatops.command.ChatOps;
import com.terp.chatops.command.Command;
import com.terp.chatops.command.EnvironmentServices;
import com.terp.chatops.command.Parsed;
import com.terp.chatops.command.Parser;
import com.terp.chatops.config.EnvironmentSettings;
import com.terp.chatops.config.Settings;
import com.terp.chatops.config.SettingsReader;
import com.terp.chatops.db.Database;
import com.terp.chatops.db.Migrations;
import com.terp.chatops.db.ServerCheck;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.seed.Profiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/** One command of the shell, from its start to its end. */
final class Shell implements AutoCloseable {
  private static final Set<String> BENCHES = Set.of("seed", "undo");

  private final List<EnvironmentWiring> environments;
  private final Parser parser;
  private final ChatOps commands;
  private final RunFeed feed = new RunFeed();
  private final AtomicBoolean closed = new AtomicBoolean();

  private Shell(Settings settings, Clock clock) {
    OwnProcess process = OwnProcess.shell();
    Profiles profiles = OwnProfiles.of(settings);
    this.environments =
        settings.environments().stream()
            .map(each -> EnvironmentWiring.of(each, profiles, process, clock))
            .toList();
    this.parser = Wiring.parser(settings);
    List<EnvironmentServices> services =
        environments.stream().map(EnvironmentWiring::services).toList();
    this.commands =
        new ChatOps(
            parser,
            Wiring.access(settings, actor -> new Membership.Operator()),
            services,
            clock,
            new SecureRandom());
    for (EnvironmentServices each : services) {
      each.runs().listen(each.audit());
      each.runs().listen(feed);
    }
  }

  /**
   * Runs a command and waits for its end.
   *
   * @return what the process ends with
   * @throws com.terp.chatops.config.SettingsException with everything that is wrong with the
   *     settings
   */
  static ExitCode run(String[] arguments, Map<String, String> environment, Console console) {
    SettingsReader.FileReader files = path -> Files.readString(Path.of(path));
    if (String.join(" ", arguments).equals("config check")) {
      return ConfigCheck.run(environment, files, OwnProfiles::problems, Shell::server, console);
    }
    Settings settings =
        SettingsReader.read(
            environment, files, SettingsReader.Purpose.SHELL, OwnProfiles::problems);
    if (arguments.length > 1 && arguments[0].equals("bench") && BENCHES.contains(arguments[1])) {
      return bench(
          settings, arguments[1], List.of(arguments).subList(2, arguments.length), console);
    }
    Invocation invocation = Invocation.of(arguments);
    try (Shell shell = new Shell(settings, Clock.systemUTC())) {
      Thread hook = Thread.ofPlatform().name("shutdown").unstarted(shell::close);
      Runtime.getRuntime().addShutdownHook(hook);
      shell.open(invocation);
      String login = System.getProperty("user.name", "unknown");
      return new Cli(shell.commands, shell.feed, console, new Actor(login, login)).run(invocation);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    }
  }

  private static List<Finding> server(EnvironmentSettings each) {
    try (Database database = new Database(each.database(), each.botSchema())) {
      return ServerCheck.findings(database);
    }
  }

  private static ExitCode bench(
      Settings settings, String what, List<String> words, Console console) {
    BenchOptions options;
    try {
      options = BenchOptions.of(words);
    } catch (ChatOpsException e) {
      return BenchCommand.misunderstood(e, console);
    }
    Clock clock = Clock.systemUTC();
    return what.equals("undo")
        ? BenchCommand.run(new UndoBench(settings.home(), options, clock)::run, console)
        : BenchCommand.run(new SeedBench(settings.home(), options, clock)::run, console);
  }

  /**
   * Makes the environment ready that the command is about; one that is down is told in the answer.
   */
  private void open(Invocation invocation) {
    if (!(parser.parse(invocation.line()) instanceof Parsed.Understood understood)
        || understood.command() instanceof Command.Help) {
      return;
    }
    String name = understood.command().environment();
    for (EnvironmentWiring each : environments) {
      EnvironmentServices services = each.services();
      if (name == null || services.name().equals(name)) {
        try {
          Migrations.run(services.database());
          services.runs().open();
          services.watches().openOwn();
        } catch (ChatOpsException e) {
          LoggerFactory.getLogger(Shell.class)
              .warn("{} cannot be opened: {}", services.name(), e.getMessage());
        }
        return;
      }
    }
  }

  /** Lets what runs come to its end or to a chunk's, then goes. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      List<AutoCloseable> parts = new ArrayList<>();
      environments.forEach(environment -> parts.add(environment.services().runs()));
      parts.add(commands);
      parts.addAll(environments);
      Closing.all(parts);
    }
  }
}
