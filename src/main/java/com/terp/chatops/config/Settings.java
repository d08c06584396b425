package com.terp.chatops.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All the operator set.
 *
 * @param slack null for the shell, which needs no Slack
 * @param environments at least one; the first is meant where a command names none
 * @param profiles of the operator's own, beside those there are
 * @param port of the HTTP server, from 0 to 65535; 0 takes any free one
 * @param watch what follows from watching deployments
 * @param spool the directory where events wait for the record while the database is away
 */
public record Settings(
    @Nullable SlackSettings slack,
    List<EnvironmentSettings> environments,
    RoleSettings roles,
    List<ProfileSettings> profiles,
    int port,
    WatchSettings watch,
    Path spool) {
  static final Path SPOOL = spool(Path.of(System.getProperty("user.home")));

  public Settings {
    profiles = List.copyOf(profiles);
    environments = List.copyOf(environments);
  }

  /**
   * Where it is unless the operator says so: beside what the user of the process keeps, which is
   * there after a restart of the machine and nobody else's; a process without a home has only the
   * directory of temporary files.
   */
  static Path spool(Path home) {
    return home.isAbsolute() && Files.isDirectory(home) && Files.isWritable(home)
        ? home.resolve(".local/state/terp-chatops")
        : Path.of(System.getProperty("java.io.tmpdir"), "terp-chatops");
  }

  /** The environment that is meant where a command names none. */
  public EnvironmentSettings home() {
    return environments.getFirst();
  }

  public Optional<EnvironmentSettings> environment(String name) {
    return environments.stream().filter(e -> e.name().equals(name)).findFirst();
  }
}
