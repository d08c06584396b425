package com.terp.chatops.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.Main;
import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.config.EnvironmentSettings;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.testing.ChildJvm;
import com.terp.chatops.testing.DatabaseKind;
import com.terp.chatops.testing.Databases;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SeedBenchIT {
  private static final String SCHEMAS =
      "SELECT COUNT(*) FROM information_schema.SCHEMATA WHERE SCHEMA_NAME LIKE 'terp\\_bench\\_%'";

  @EachDatabase
  void ourRunsAreSetAgainstTheBareStatementsAndNothingIsLeftBehind(TestDatabase test) {
    String before = test.text("SELECT @@global.local_infile");
    test.execute("SET GLOBAL local_infile = 1");
    try {
      Report report = bench(test, "staging", "rows=2000", "rounds=1").run();

      assertThat(report.outcome()).as(report.toString()).isEqualTo(Outcome.INFO);
      assertThat(report.headline()).matches("A run of ours is [0-9.]+ times as fast as the bare.*");
      assertThat(grid(report).rows()).hasSize(4);
      assertThat(test.number(SCHEMAS)).isZero();
    } finally {
      test.execute("SET GLOBAL local_infile = " + before);
    }
  }

  @EachDatabase
  void whereTheServerTakesNoFilesOnlyInsertsAreMeasured(TestDatabase test) {
    String before = test.text("SELECT @@global.local_infile");
    test.execute("SET GLOBAL local_infile = 0");
    try {
      Report report = bench(test, "staging", "rows=1000", "rounds=1").run();

      assertThat(grid(report).rows()).hasSize(2);
      assertThat(report.body().toString()).contains("local_infile is off");
    } finally {
      test.execute("SET GLOBAL local_infile = " + before);
    }
  }

  @EachDatabase
  void aProtectedEnvironmentIsNotMeasured(TestDatabase test) {
    Report report = bench(test, "production").run();

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report.headline()).contains("nothing was done");
  }

  /** A heap that rows by the hundred thousand would not fit into; both ways of sending them. */
  @Test
  void memoryDoesNotGrowWithRows() throws IOException, InterruptedException {
    try (TestDatabase test = Databases.fresh(DatabaseKind.MARIADB)) {
      String said = benchInSmallHeap(test);
      assertThat(said).contains("102,003 in 8 linked tables").contains("a run of ours, INSERT");
    }
  }

  private static String benchInSmallHeap(TestDatabase test)
      throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            ChildJvm.command(64, Main.class, List.of("bench", "seed", "rows=100000", "rounds=1")));
    command.environment().put("DATABASE_URL", test.url());
    command.environment().put("TERP_ENVIRONMENT", "staging");
    Process process = command.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  @Test
  void wordsThatAreNotUnderstoodAreNamed() {
    assertThat(BenchOptions.of(List.of("rows=10", "--rounds=2")))
        .isEqualTo(new BenchOptions(10, 2, 2));
    for (String wrong : List.of("rows", "rows=0", "rows=many", "speed=1", "connections=99")) {
      assertThatThrownBy(() -> BenchOptions.of(List.of(wrong)))
          .isInstanceOf(ChatOpsException.class)
          .hasMessageContaining(wrong);
    }
  }

  private static SeedBench bench(TestDatabase test, String environment, String... words) {
    return new SeedBench(
        new EnvironmentSettings(
            environment, DatabaseUrl.parse("DATABASE_URL", test.url()), test.botSchema(), null),
        BenchOptions.of(List.of(words)),
        Clock.systemUTC());
  }

  private static Report.Grid grid(Report report) {
    return report.body().stream()
        .filter(Report.Grid.class::isInstance)
        .map(Report.Grid.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
