package com.terp.chatops.command;

import com.terp.chatops.command.Command.Target;
import com.terp.chatops.health.HealthReport.Extent;
import com.terp.chatops.lock.Freeing;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.undo.UndoMode;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes a command out in the grammar's own words; what is default is left out. */
public final class Canonical {
  private Canonical() {}

  /** A line that parses back to the same command. */
  public static String of(Command command) {
    StringJoiner line = new StringJoiner(" ");
    switch (command) {
      case Command.Help help -> bare(line.add("help"), help.topic());
      case Command.DryRun dryRun -> spec(line.add("seed dry-run"), dryRun.spec());
      case Command.Verify verify -> line.add("verify");
      case Command.Counts counts -> bare(line.add("counts"), counts.table());
      case Command.Health health -> {
        line.add(health.strictly() == Command.Strictness.STRICT ? "health strict" : "health");
        if (health.extent() == Extent.WHOLE) {
          line.add("details");
        }
      }
      case Command.Watch watch -> {
        bare(line.add("watch"), watch.what());
        if (watch.strictly() == Command.Strictness.STRICT) {
          line.add("strict");
        }
      }
      case Command.Status status -> line.add("status");
      case Command.History history -> line.add("history " + history.runs());
      case Command.ShowRun show -> line.add("run " + show.run());
      case Command.Cancel cancel ->
          line.add(cancel.run() == null ? "cancel" : "cancel " + cancel.run());
      case Command.Seed seed -> {
        spec(line.add("seed"), seed.spec());
        assigned(line, "plan", seed.plan());
      }
      case Command.Rehearse rehearse -> line.add("rehearse");
      case Command.Rollback rollback -> {
        line.add(target(rollback.target()));
        if (rollback.mode() == UndoMode.KEEP) {
          line.add("keep");
        }
      }
    }
    assigned(line, "env", command.environment());
    if (command instanceof Command.Mutation mutation && mutation.reason() != null) {
      line.add("reason=" + Lexer.written(mutation.reason(), true));
    }
    return line.toString();
  }

  private static String target(Target target) {
    return switch (target) {
      case Target.Ask ask -> "rollback";
      case Target.Last last -> "rollback last";
      case Target.Lock lock ->
          lock.choice() == Freeing.Choice.ANYWAY ? "rollback lock anyway" : "rollback lock";
      case Target.Deployment deployment ->
          deployment.to() == null
              ? "rollback deployment"
              : "rollback deployment " + deployment.to();
      case Target.Pin pin ->
          switch (pin.choice()) {
            case COMMIT -> "rollback commit";
            case REVERT -> "rollback revert";
          };
      case Target.Run run -> "rollback run " + run.run();
    };
  }

  private static void spec(StringJoiner line, SeedSpec spec) {
    String words = spec.words();
    line.add(
        spec.table()
            .map(name -> words.replace(" table=" + name, " table=" + Lexer.written(name, false)))
            .orElse(words));
  }

  private static void bare(StringJoiner line, @Nullable String value) {
    if (value != null) {
      line.add(Lexer.written(value, false));
    }
  }

  private static void assigned(StringJoiner line, String name, @Nullable String value) {
    if (value != null) {
      line.add(name + "=" + Lexer.written(value, false));
    }
  }
}
