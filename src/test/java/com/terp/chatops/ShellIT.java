package com.terp.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.cli.Console;
import com.terp.chatops.cli.ExitCode;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shell from its words to its exit code, with everything real behind it. */
class ShellIT {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Deque<String> typed = new ArrayDeque<>();

  @EachDatabase
  void plansSeedsVerifiesAndUndoesFromAScript(TestDatabase database) {
    database.withPeoplesRows();
    String before = fingerprint(database);

    assertThat(run(database, "seed", "dry-run", "light")).as(said()).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("Seeding light would", "vendors", "terp seed light");
    assertThat(fingerprint(database)).isEqualTo(before);

    assertThat(run(database, "seed", "light", "--force", "--reason", "a demo on Friday"))
        .as(said())
        .isEqualTo(ExitCode.DONE);
    assertThat(database.number("SELECT COUNT(*) FROM orders")).isEqualTo(150);

    assertThat(run(database, "verify")).as(said()).isEqualTo(ExitCode.DONE);
    assertThat(run(database, "counts", "orders")).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("150 rows in orders on staging");
    assertThat(run(database, "history")).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("a demo on Friday");
    assertThat(run(database, "status")).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("No run is under way on staging; the lock is free");
    assertThat(run(database, "run", "1")).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("Steps", "REQUESTED", "RESULT", "terp rollback run 1");

    assertThat(run(database, "rollback", "last", "--force", "--reason", "demo is over"))
        .as(said())
        .isEqualTo(ExitCode.DONE);
    assertThat(fingerprint(database)).isEqualTo(before);
    assertThat(run(database, "rollback", "last")).isEqualTo(ExitCode.REFUSED);
    assertThat(said()).contains("nothing to undo");
  }

  @EachDatabase
  void asksBeforeItChangesAnything(TestDatabase database) {
    database.withPeoplesRows();
    String before = fingerprint(database);

    typed.addAll(List.of("just looking", "no"));
    assertThat(run(database, Console.Kind.TERMINAL, "seed", "light"))
        .as(said())
        .isEqualTo(ExitCode.REFUSED);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Why?", "Nothing was changed");
    assertThat(run(database, "seed", "light")).isEqualTo(ExitCode.USAGE);
    assertThat(run(database, "seed", "light", "--force")).isEqualTo(ExitCode.USAGE);
    assertThat(run(database, "seed", "smal")).isEqualTo(ExitCode.USAGE);
    assertThat(said()).contains("seed small");
    assertThat(fingerprint(database)).isEqualTo(before);
  }

  @EachDatabase
  void refusesWhileSomebodyElseHoldsTheLock(TestDatabase database) throws SQLException {
    database.withPeoplesRows();
    try (Connection script = database.connect();
        var statement = script.createStatement()) {
      statement.executeQuery("SELECT GET_LOCK('terp_seeding_global', 0)").close();

      assertThat(run(database, "seed", "small", "--force", "--reason", "a demo"))
          .isEqualTo(ExitCode.REFUSED);
      assertThat(said()).contains("The seeding lock on staging is taken", "TERP's own scripts");
      run(database, "status");
      assertThat(said()).contains("somebody else holds the seeding lock");
    }
  }

  @EachDatabase
  void refusesProduction(TestDatabase database) {
    database.withPeoplesRows();

    assertThat(
            run(
                Map.of("DATABASE_URL", database.url(), "TERP_ENVIRONMENT", "production"),
                Console.Kind.PIPE,
                "seed",
                "small",
                "--force",
                "--reason",
                "a demo"))
        .isEqualTo(ExitCode.REFUSED);
    assertThat(said()).contains("production is protected");
  }

  private static String fingerprint(TestDatabase database) {
    StringBuilder all = new StringBuilder();
    for (String table :
        database.column(
            "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"
                + " AND TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_NAME")) {
      all.append(table).append(' ').append(database.number("SELECT COUNT(*) FROM `" + table + "`"));
      all.append('\n');
    }
    return all.toString();
  }

  private ExitCode run(TestDatabase database, String... words) {
    return run(database, Console.Kind.PIPE, words);
  }

  private ExitCode run(TestDatabase database, Console.Kind kind, String... words) {
    return run(Map.of("DATABASE_URL", database.url()), kind, words);
  }

  private ExitCode run(Map<String, String> environment, Console.Kind kind, String... words) {
    out.reset();
    err.reset();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            () -> Optional.ofNullable(typed.poll()),
            kind);
    return Shell.run(words, environment, console);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }
}
