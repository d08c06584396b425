package com.terp.chatops.seed;

import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.Ledger;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.run.RunStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out whether a run can be gone on with, and where it stopped. */
final class Resumptions {
  private static final Set<RunState> STOPPED =
      EnumSet.of(RunState.CANCELLED, RunState.FAILED, RunState.INTERRUPTED);

  private final RunStore runs;
  private final Ledger ledger;

  Resumptions(RunStore runs, Ledger ledger) {
    this.runs = runs;
    this.ledger = ledger;
  }

  /**
   * Where the run that a spec resumes stopped; empty if it resumes none.
   *
   * @throws RefusedException if it cannot be gone on with
   */
  Optional<Resumption> of(Connection connection, SeedSpec spec) throws SQLException {
    if (spec.resumes().isEmpty()) {
      return Optional.empty();
    }
    RunId id = spec.resumes().get();
    Run run =
        runs.find(id)
            .orElseThrow(() -> refused("There is no run %s".formatted(id), "history lists them."));
    SeedSpec was =
        SeedSpec.ofCommand(run.request().command())
            .orElseThrow(
                () -> refused("Run %s was no seed".formatted(id), "Only a seed can be resumed."));
    if (was.resumes().isPresent() || !was.canBeGoneOnWith()) {
      throw refused(
          "Run %s cannot be resumed".formatted(id),
          "Only a seed of a whole profile that clears its tables can. Undo it, then seed again.");
    }
    if (!was.equals(spec.whole())) {
      throw refused(
          "Run %s was another seed".formatted(id),
          "To go on with it: seed " + was.resuming(id).words());
    }
    if (!STOPPED.contains(run.state())) {
      throw refused(
          "Run %s did not stop on its way".formatted(id), "Look at it with run %s.".formatted(id));
    }
    return Optional.of(Resumption.of(id, ledger.open(connection, id)));
  }

  /** Where a run stopped whose process is gone, together with the one it was itself resuming. */
  Resumption goOn(Connection connection, SeedSpec spec, RunId run) throws SQLException {
    List<Chunk> open = new ArrayList<>();
    if (spec.resumes().isPresent()) {
      open.addAll(ledger.open(connection, spec.resumes().get()));
    }
    open.addAll(ledger.open(connection, run));
    return Resumption.of(run, open);
  }

  static RefusedException refused(String headline, String next) {
    return new RefusedException(
        Report.of(Outcome.REFUSED, headline + "; nothing was changed", new Report.Paragraph(next)));
  }
}
