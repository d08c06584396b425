package com.terp.chatops.bench;

import com.terp.chatops.config.EnvironmentSettings;
import com.terp.chatops.db.LocalInfile;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.SqlCall;
import com.terp.chatops.seed.BareLoading;
import com.terp.chatops.seed.LoadLimits.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code bench seed}: how many rows a second a database takes from a run of ours, ledger and all,
 * and how many from the bare statement. In schemas of its own, dropped at the end.
 */
public final class SeedBench {
  private final EnvironmentSettings environment;
  private final BenchOptions options;
  private final Clock clock;

  /**
   * @param environment whose server is measured; its own data are not touched
   */
  public SeedBench(EnvironmentSettings environment, BenchOptions options, Clock clock) {
    this.environment = environment;
    this.options = options;
    this.clock = clock;
  }

  /**
   * Measures.
   *
   * @return refused where the environment is protected or the schema cannot be made
   */
  public Report run() {
    return Scratch.measured(environment, this::measured);
  }

  private Report measured(Scratch scratch) throws SQLException {
    SqlCall<Boolean, RuntimeException> files = LocalInfile::allowed;
    boolean local = scratch.database().read(files);
    Map<Subject, List<Measure>> measures = new EnumMap<>(Subject.class);
    long rows;
    try (OurRuns ours = new OurRuns(scratch.database(), options, clock)) {
      BareLoading bare = ours.bare();
      rows = bare.rows();
      Path directory = directory();
      try {
        if (local) {
          bare.writeFiles(directory);
        }
        for (int round = 0; round <= options.rounds(); round++) {
          for (Subject subject : Subject.values()) {
            if (local || !subject.needsLocalInfile()) {
              Measure measure = one(subject, scratch, ours, directory);
              // The first round warms up Java and the server's memory.
              if (round > 0) {
                measures.computeIfAbsent(subject, s -> new ArrayList<>()).add(measure);
              }
            }
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        delete(directory);
      }
    }
    return new BenchReport(options, rows, measures).report(server(scratch), local);
  }

  private static Measure one(Subject subject, Scratch scratch, OurRuns ours, Path directory)
      throws SQLException {
    scratch.empty();
    ServerTime before = ServerTime.read(scratch.database());
    Measure measure = taken(subject, ours, directory);
    return measure.withBookkeeping(ServerTime.read(scratch.database()).shareSince(before));
  }

  private static Measure taken(Subject subject, OurRuns ours, Path directory) throws SQLException {
    return switch (subject) {
      case OUR_LOAD_DATA -> ours.seed(Way.QUICKEST);
      case BARE_LOAD_DATA -> Measure.of(() -> ours.bare().loadFiles(directory));
      case OUR_INSERT -> ours.seed(Way.INSERT);
      case BARE_INSERT -> Measure.of(() -> ours.bare().insert());
    };
  }

  private static List<String> server(Scratch scratch) {
    SqlCall<List<String>, RuntimeException> call =
        c -> {
          try (var statement = c.createStatement();
              var row =
                  statement.executeQuery(
                      "SELECT VERSION(), @@innodb_flush_log_at_trx_commit, @@log_bin,"
                          + " @@innodb_buffer_pool_size DIV 1048576, @@local_infile")) {
            row.next();
            return List.of(
                row.getString(1),
                "innodb_flush_log_at_trx_commit=%s, log_bin=%s, buffer pool %s MiB, local_infile=%s"
                    .formatted(
                        row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
          }
        };
    return scratch.database().read(call);
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory("terp-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(directory);
    } catch (IOException e) {
      // Left to whatever cleans up temporary files.
    }
  }
}
