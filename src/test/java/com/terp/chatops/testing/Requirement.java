package com.terp.chatops.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a test may need beyond a JDK and Maven. */
public enum Requirement {
  MYSQL("MySQL 8.0.31", "the library libaio1 (libaio.so.1)", "sudo apt-get install -y libaio1") {
    @Override
    boolean found() {
      return Databases.runsMySql();
    }
  },
  CHROMIUM("the browser", "Chromium or Chrome", "sudo apt-get install -y chromium") {
    @Override
    boolean found() {
      return browser().isPresent();
    }
  },
  TERP_FACTS("TERP's schema facts", "../shared/terp beside this checkout", "") {
    @Override
    boolean found() {
      return Files.isRegularFile(facts("schema.json"));
    }
  },
  SLACK_CONTRACT("Slack's manifest schema", "../shared/contracts beside this checkout", "") {
    @Override
    boolean found() {
      return Files.isRegularFile(manifestSchema());
    }
  },
  PLATFORM_CONTRACT(
      "DigitalOcean's own description of its API", "../shared/contracts beside this checkout", "") {
    @Override
    boolean found() {
      return Files.isRegularFile(platformContract());
    }
  };

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private final String subject;
  private final String need;
  private final String command;

  Requirement(String subject, String need, String command) {
    this.subject = subject;
    this.need = need;
    this.command = command;
  }

  /** Whether this machine has it. */
  abstract boolean found();

  /** What is tested with it. */
  public String subject() {
    return subject;
  }

  /** What is missing where it is not found. */
  public String need() {
    return need;
  }

  /** The command that brings it, or empty. */
  public String command() {
    return command;
  }

  /** The browser's executable: the system property {@code terp.browser}, else from the PATH. */
  public static Optional<Path> browser() {
    Stream<Path> named = Stream.ofNullable(System.getProperty("terp.browser")).map(Path::of);
    Stream<Path> onPath =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(directory -> !directory.isBlank())
            .flatMap(directory -> BROWSERS.stream().map(Path.of(directory)::resolve));
    Stream<Path> mac =
        Stream.of(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    return Stream.of(named, onPath, mac)
        .flatMap(paths -> paths)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Slack's schema for app manifests. */
  public static Path manifestSchema() {
    return Path.of("..", "shared", "contracts", "slack-manifest.schema.2.0.0.json");
  }

  /** DigitalOcean's API as OpenAPI. */
  public static Path platformContract() {
    return Path.of("..", "shared", "contracts", "digitalocean-apps.openapi.json");
  }

  /** A file of TERP's facts. */
  public static Path facts(String file) {
    return Path.of("..", "shared", "terp", file);
  }
}
