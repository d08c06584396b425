package com.terp.chatops.sandbox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How the sandbox was started.
 *
 * @param port where the page listens; the next free one is taken where it is in use
 * @param directory holds the database and the logs; kept between starts
 * @param mode how Slack reaches the bot
 * @param server the database TERP's tables are in
 * @param data whether what an earlier start left is kept
 * @param end when the sandbox ends by itself
 */
record SandboxOptions(
    int port, Path directory, Mode mode, Server server, Data data, End end) {
  static final String USAGE =
      """
      --port <number>   the page's port, 4400 unless told; the next free one where it is in use
      --http            Slack reaches the bot over HTTP instead of Socket Mode
      --mysql           MySQL 8.0.31 instead of MariaDB; needs the library libaio1
      --fresh           start with a new database
      --directory <dir> where the database and the logs are, target/sandbox unless told
      """;

  enum Server {
    MARIADB,
    MYSQL
  }

  enum Data {
    KEEP,
    FRESH
  }

  enum End {
    ON_SIGNAL,
    /** Also when the process that started this one ends. */
    WITH_PARENT
  }

  /**
   * Reads the command line. Maven hands several flags over as one argument, or as an empty one.
   *
   * @throws IllegalArgumentException says what is wrong and what would be right
   */
  static SandboxOptions parse(List<String> given) {
    List<String> arguments =
        given.stream()
            .flatMap(argument -> Arrays.stream(argument.split("\\s+")))
            .filter(argument -> !argument.isEmpty())
            .toList();
    SandboxOptions options =
        new SandboxOptions(
            4400, Path.of("target", "sandbox"), Mode.SOCKET, Server.MARIADB, Data.KEEP, End.ON_SIGNAL);
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      switch (argument) {
        case "--port" -> options = options.withPort(number(value(arguments, ++i, argument)));
        case "--directory" ->
            options = options.withDirectory(Path.of(value(arguments, ++i, argument)));
        case "--http" -> options = options.withMode(Mode.HTTP);
        case "--mysql" -> options = options.withServer(Server.MYSQL);
        case "--fresh" -> options = options.withData(Data.FRESH);
        case "--until-parent-ends" -> options = options.withEnd(End.WITH_PARENT);
        default -> throw new IllegalArgumentException("unknown: " + argument + "\n" + USAGE);
      }
    }
    return options;
  }

  private static String value(List<String> arguments, int at, String flag) {
    if (at == arguments.size()) {
      throw new IllegalArgumentException(flag + " needs a value\n" + USAGE);
    }
    return arguments.get(at);
  }

  private static int number(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the one sentence for both.
    }
    throw new IllegalArgumentException("--port takes a number from 1 to 65535, not " + text);
  }

  private SandboxOptions withPort(int value) {
    return new SandboxOptions(value, directory, mode, server, data, end);
  }

  private SandboxOptions withDirectory(Path value) {
    return new SandboxOptions(port, value, mode, server, data, end);
  }

  private SandboxOptions withMode(Mode value) {
    return new SandboxOptions(port, directory, value, server, data, end);
  }

  private SandboxOptions withServer(Server value) {
    return new SandboxOptions(port, directory, mode, value, data, end);
  }

  private SandboxOptions withData(Data value) {
    return new SandboxOptions(port, directory, mode, server, value, end);
  }

  private SandboxOptions withEnd(End value) {
    return new SandboxOptions(port, directory, mode, server, data, value);
  }
}
