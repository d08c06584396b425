package com.terp.chatops.command;

import com.terp.chatops.command.Command.Target;
import com.terp.chatops.deploy.PinChoice;
import com.terp.chatops.lock.Freeing;
import com.terp.chatops.undo.UndoMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may follow {@code rollback}. */
final class RollbackSyntax {
  private static final String TAKES =
      "rollback [env], rollback deployment [id], rollback commit, rollback revert,"
          + " rollback run <id> [keep], rollback last [keep] or rollback lock";

  private final Arguments arguments;
  private final List<String> environments;

  RollbackSyntax(Arguments arguments, List<String> environments) {
    this.arguments = arguments;
    this.environments = environments;
  }

  Command read() throws Complaint {
    Optional<String> reason = arguments.reason();
    UndoMode mode = arguments.flag("keep").isPresent() ? UndoMode.KEEP : UndoMode.WHOLE;
    @Nullable String named = arguments.environmentOption();
    Aim aim = aim();
    String environment = named != null ? named : aim.environment();
    if (environment == null) {
      environment =
          arguments.environment(
              "last", "run", "lock", "anyway", "keep", "deployment", "commit", "revert");
    }
    arguments.finish(
        TAKES, "env", "reason", "last", "keep", "lock", "deployment", "commit", "revert");
    return new Command.Rollback(aim.target(), mode, reason.orElse(null), environment);
  }

  /** What is meant, and the environment where its name was found on the way. */
  private record Aim(Target target, @Nullable String environment) {
    Aim(Target target) {
      this(target, null);
    }
  }

  private Aim aim() throws Complaint {
    Optional<Word> run = arguments.flag("run");
    Optional<Word> last = arguments.flag("last");
    if (arguments.flag("lock").isPresent()) {
      return new Aim(
          new Target.Lock(
              arguments.flag("anyway").isPresent()
                  ? Freeing.Choice.ANYWAY
                  : Freeing.Choice.WHEN_QUIET));
    }
    if (arguments.flag("deployment").isPresent()) {
      return deployment();
    }
    if (arguments.flag("commit").isPresent()) {
      return new Aim(new Target.Pin(PinChoice.COMMIT));
    }
    if (arguments.flag("revert").isPresent()) {
      return new Aim(new Target.Pin(PinChoice.REVERT));
    }
    if (last.isPresent()) {
      return new Aim(new Target.Last());
    }
    if (run.isPresent()) {
      Word number =
          arguments
              .next()
              .orElseThrow(() ->
                  Complaint.at(
                      run.get(),
                      "The run's number is missing.",
                      "rollback run 42 or rollback last",
                      "rollback last"));
      return new Aim(new Target.Run(Parser.runId(number)));
    }
    return new Aim(new Target.Ask());
  }

  private Aim deployment() throws Complaint {
    Optional<Word> word = arguments.next();
    if (word.isEmpty()) {
      return new Aim(new Target.Deployment(null));
    }
    String text = word.get().text();
    for (String environment : environments) {
      if (environment.equalsIgnoreCase(text)) {
        return new Aim(new Target.Deployment(null), environment);
      }
    }
    if (!text.matches("[0-9A-Fa-f-]{4,36}")) {
      throw Complaint.at(
          word.get(),
          "\"%s\" is not the id of a deployment.".formatted(text),
          "an id, in full or its beginning (4 characters or more), or nothing for the best one",
          "rollback deployment");
    }
    return new Aim(new Target.Deployment(text.toLowerCase(Locale.ROOT)));
  }
}
