package com.terp.chatops.health;

import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunState;
import com.terp.chatops.run.Runs;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How the last run ended. */
public final class LastRunProbe implements Probe {
  private final Runs runs;

  public LastRunProbe(Runs runs) {
    this.runs = runs;
  }

  @Override
  public String subject() {
    return "Last run";
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(7);
  }

  @Override
  public List<Reading> read() {
    try {
      List<Run> newest = runs.recent(1);
      return List.of(
          newest.isEmpty() ? Reading.absent(subject(), "there is none") : reading(newest.get(0)));
    } catch (ChatOpsException e) {
      return List.of(
          Reading.unknown(subject(), "not known while the database does not answer", ""));
    }
  }

  private Reading reading(Run run) {
    String sentence =
        "%s, %s (%s)"
            .formatted(
                run.id(),
                run.request().command(),
                run.state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    RunState state = run.state();
    return state == RunState.FAILED || state == RunState.INTERRUPTED
        ? Reading.warn(
            subject(), sentence, null, "See what is left of it with run %s.".formatted(run.id()))
        : Reading.pass(subject(), sentence, null);
  }
}
