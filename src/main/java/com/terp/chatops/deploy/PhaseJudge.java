package com.terp.chatops.deploy;

import com.terp.chatops.run.RunContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Knows a deployment by its phase alone: it can say that it failed, never that it is healthy. */
public final class PhaseJudge implements Judge {
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration BETWEEN = Duration.ofSeconds(3);

  private final AppPlatform platform;
  private final Clock clock;
  private final Pause pause;

  public PhaseJudge(AppPlatform platform, Clock clock) {
    this(platform, clock, Pause.REAL);
  }

  PhaseJudge(AppPlatform platform, Clock clock, Pause pause) {
    this.platform = platform;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public Judgement judge(String deployment, RunContext context) throws InterruptedException {
    Instant until = clock.instant().plus(PATIENCE);
    context.begin("wait until it serves", 1);
    for (; ; ) {
      Answer<Deployment> answer = platform.deployment(deployment);
      Deployment.Progress none = new Deployment.Progress(0, 0, 0, 0, 0, List.of());
      Phase phase = answer.known().map(Deployment::phase).orElse(Phase.UNKNOWN);
      if (phase == Phase.ERROR || phase == Phase.CANCELED) {
        String why =
            answer
                .known()
                .map(Deployment::progress)
                .orElse(none)
                .failed()
                .map(Deployment.Step::sentence)
                .orElse("it was cancelled");
        context.end("it did not come to serve");
        return new Judgement(Verdict.FAILED, "did not come to serve: " + why, List.of());
      }
      if (phase == Phase.ACTIVE) {
        context.end("it serves");
        return new Judgement(
            Verdict.INCONCLUSIVE, "it serves; nobody looked at its health", List.of());
      }
      if (!clock.instant().isBefore(until)) {
        context.end("nobody knows");
        return new Judgement(Verdict.INCONCLUSIVE, "it has not come to serve yet", List.of());
      }
      context.checkpoint();
      pause.of(BETWEEN);
    }
  }
}
