package com.terp.chatops.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunRequest;
import com.terp.chatops.run.RunState;
import com.terp.chatops.seed.SeedSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said is true of what it is said about. */
class RefusalsTest {
  @Test
  void whereNothingCanBeUndoneItSaysWhyNoDeploymentCan() {
    Report.Note away = new Report.Note("Deployments: DigitalOcean does not answer.");

    Report report = Preparing.nothing("staging", List.of(away));

    assertThat(report.body()).contains(away);
    assertThat(report.body().toString()).doesNotContain("Only seed runs");
  }

  @Test
  void onlyWhatASeedWroteCanBeUndoneAfterItWasStopped() {
    assertThat(CancelRun.afterwards(run("seed light"))).contains("can be undone");
    assertThat(CancelRun.afterwards(run("rollback run 3"))).doesNotContain("can be undone");
    assertThat(CancelRun.afterwards(run("rehearse"))).doesNotContain("can be undone");
  }

  @Test
  void aTablesNameIsQuotedWhereItHasToBe() {
    Parser parser = new Parser(List.of("staging"), List.of("light"));
    SeedSpec spec = new SeedSpec("light", 1, SeedSpec.Clear.CLEAR, Optional.of("order lines"));
    Command.Seed seed = new Command.Seed(spec, null, null, null);

    String line = Canonical.of(seed);

    assertThat(line).contains("table=\"order lines\"");
    assertThat(parser.parse(line))
        .isInstanceOfSatisfying(
            Parsed.Understood.class, parsed -> assertThat(parsed.command()).isEqualTo(seed));
  }

  private static Run run(String command) {
    RunRequest request =
        new RunRequest(
            command,
            "staging",
            new Actor("U1", "Erin"),
            "why",
            "key",
            "3f9a",
            new Origin.Shell(),
            null);
    return new Run(new RunId(4), request, RunState.RUNNING, Instant.EPOCH, null, null, null, null);
  }
}
