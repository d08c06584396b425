package com.terp.chatops.watch;

import com.terp.chatops.deploy.Answer;
import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.deploy.Deployment;
import com.terp.chatops.deploy.PlatformApp;
import com.terp.chatops.deploy.Verdict;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Words;
import com.terp.chatops.watch.Watch.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Restarts a sick app and has it judged again, where that may help: the pauses before grow, and
 * after the last one it stays failed. Only what the bot watches by itself is restarted: anybody may
 * ask for a watch, also who may change nothing.
 */
final class Healing implements Follower {
  /** Ten seconds, a minute, three minutes: in pauses between two rounds. */
  private static final List<Integer> PAUSES = List.of(2, 12, 36);

  private final AppPlatform platform;
  private final Watching watching;
  private final int most;
  private final Clock clock;

  /**
   * @param most how often, from 0 to 3
   */
  Healing(AppPlatform platform, Watching watching, int most, Clock clock) {
    this.platform = platform;
    this.watching = watching;
    this.most = Math.min(most, PAUSES.size());
    this.clock = clock;
  }

  @Override
  public Watch follow(Watch watch, Ruling ruling) {
    if (ruling.verdict() == Verdict.HEALTHY && watch.restarts() > 0) {
      watching.add(
          watch,
          "healed",
          Report.of(
              Outcome.GOOD,
              "%s mended it; what made it sick is still to be found"
                  .formatted(Words.counted(watch.restarts(), "restart"))));
      return watch;
    }
    boolean may =
        ruling.verdict() == Verdict.FAILED
            && ruling.trouble().restartMayMend()
            && watch.restarts() < most
            && !notRestarted(watch)
            && watch.asked().purpose() == Purpose.NEW;
    return may && serves(watch) ? waiting(watch) : watch;
  }

  /** Whether a restart that was due was not done, or nobody knows: no round came after it. */
  private static boolean notRestarted(Watch watch) {
    return watch.state().before() != null && watch.state().rounds().isEmpty();
  }

  /** Somebody who acts meanwhile is not to be disturbed. */
  private boolean serves(Watch watch) {
    Optional<PlatformApp> app = platform.app().known();
    return app.isPresent()
        && app.get().pinned() == null
        && app.get().coming().isEmpty()
        && app.get().active() != null
        && app.get().active().id().equals(watch.subject().follows());
  }

  private Watch waiting(Watch watch) {
    Duration pause = Machine.usualPause().multipliedBy(PAUSES.get(watch.restarts()));
    int number = watch.restarts() + 1;
    watching.add(
        watch,
        "restart-" + number,
        Report.of(
            Outcome.WARNING,
            "Restarting it in %s (%d of at most %d)"
                .formatted(Words.duration(pause), number, most)));
    return watch.healing(clock.instant().plus(pause));
  }

  /** Restarts it now. Where nobody knows whether it was done, it is not done again. */
  Watch restart(Watch watch) {
    if (!serves(watch)) {
      return failed(watch, "somebody acted before it was restarted");
    }
    return switch (platform.restart(List.of())) {
      case Answer.Got<Deployment> got -> watch.restarted(got.value().id(), clock.instant());
      case Answer.Refused<Deployment> refused ->
          failed(watch, "DigitalOcean refused the restart: " + refused.sentence());
      case Answer.Unknown<Deployment> unknown ->
          failed(
              watch,
              switch (unknown.effect()) {
                case NONE -> "it was not restarted: " + unknown.why();
                case PERHAPS -> "nobody knows whether it was restarted: " + unknown.why();
              });
    };
  }

  private Watch failed(Watch watch, String why) {
    Ruling before = watch.state().before();
    String sentence = before == null ? why : "%s; %s".formatted(before.sentence(), why);
    Trouble trouble = before == null ? Trouble.ERRORS : before.trouble();
    return watch.given(Ruling.failed(trouble, sentence), clock.instant());
  }
}
