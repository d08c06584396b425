package com.terp.chatops;

import com.terp.chatops.cli.Console;
import com.terp.chatops.config.SettingsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The entry point: {@code serve} runs the bot, every other word is a command of the shell. */
public final class Main {
  private static final String SERVE = "serve";

  private Main() {}

  /** Reads the environment, the only place that does. */
  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    int exit;
    try {
      exit = run(args, environment);
    } catch (SettingsException e) {
      exit = refused(e);
    }
    if (exit != 0) {
      System.exit(exit);
    }
  }

  private static int run(String[] args, Map<String, String> environment) {
    if (args.length > 0 && !args[0].equals(SERVE)) {
      return shell(args, environment);
    }
    Bot bot = Bot.start(environment);
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(bot::close));
    return 0;
  }

  // Answers belong on standard output, and nothing else does. JDK 22 to 24 hand out a console even
  // where there is none; a question there reads the end of the input, which changes nothing.
  @SuppressWarnings({"SystemOut", "SystemConsoleNull"})
  private static int shell(String[] args, Map<String, String> environment) {
    System.setProperty("terp.log.target", "System.err");
    System.setProperty("terp.log.level", environment.getOrDefault("TERP_LOG_LEVEL", "OFF"));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    Console console =
        new Console(
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8),
            () -> line(in),
            System.console() == null ? Console.Kind.PIPE : Console.Kind.TERMINAL);
    return Shell.run(args, environment, console).number();
  }

  private static Optional<String> line(BufferedReader in) {
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("SystemOut") // Whoever starts it reads this, not the log.
  private static int refused(SettingsException e) {
    System.err.println("terp-chatops cannot start:");
    e.problems().forEach(problem -> System.err.println("  - " + problem));
    System.err.println("docs/configuration.md describes every variable.");
    return 2;
  }
}
