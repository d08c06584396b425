package com.terp.chatops;

import com.terp.chatops.config.SettingsException;
import java.util.Map;

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
      throw new SettingsException("%s is not a command; serve runs the bot".formatted(args[0]));
    }
    Bot bot = Bot.start(environment);
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(bot::close));
    return 0;
  }

  @SuppressWarnings("SystemOut") // Whoever starts it reads this, not the log.
  private static int refused(SettingsException e) {
    System.err.println("terp-chatops cannot start:");
    e.problems().forEach(problem -> System.err.println("  - " + problem));
    System.err.println("docs/configuration.md describes every variable.");
    return 2;
  }
}
