package com.terp.chatops.health;

import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.deploy.Deployment;
import com.terp.chatops.deploy.Phase;
import com.terp.chatops.deploy.PlatformApp;
import com.terp.chatops.run.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is deployed, since when, what is on its way, and whether a rollback holds it. */
final class DeploymentReadings {
  static final String SUBJECT = "Deployment";

  private final AppPlatform platform;
  private final Clock clock;

  DeploymentReadings(AppPlatform platform, Clock clock) {
    this.platform = platform;
    this.clock = clock;
  }

  List<Reading> of(PlatformApp app) {
    List<Reading> readings = new ArrayList<>();
    @Nullable Deployment active = app.active();
    readings.add(active == null ? nothing() : active(app, active));
    @Nullable Deployment pinned = app.pinned();
    if (pinned != null) {
      readings.add(
          Reading.warn(
              "Pin",
              "a rollback holds %s (%s): nothing else is deployed until it is decided"
                  .formatted(pinned.shortCommit(), pinned.shortId()),
              null,
              "Keep it with rollback commit, or take it back with rollback revert."));
    }
    platform.newest(1).known().stream()
        .flatMap(List::stream)
        .filter(newest -> newest.phase() == Phase.ERROR)
        .forEach(newest -> readings.add(failed(newest)));
    return readings;
  }

  private static Reading nothing() {
    return Reading.fail(SUBJECT, "nothing is active", "Look at the app in DigitalOcean's panel.");
  }

  private Reading active(PlatformApp app, Deployment active) {
    String sentence =
        "%s (%s) is active for %s".formatted(active.shortCommit(), active.shortId(), age(active));
    String coming =
        app.coming()
            .map(next ->
                ", %s (%s) is on its way: %s"
                    .formatted(
                        next.shortCommit(),
                        next.shortId(),
                        next.phase().name().toLowerCase(Locale.ROOT).replace('_', ' ')))
            .orElse("");
    return Reading.pass(SUBJECT, sentence + coming, null).by(active.commit().orElse(""));
  }

  private Reading failed(Deployment newest) {
    String why = newest.progress().failed().map(step -> ": " + step.sentence()).orElse("");
    return Reading.warn(
        "Newest deployment",
        "%s (%s) failed %s ago%s"
            .formatted(newest.shortCommit(), newest.shortId(), age(newest), why),
        null,
        "What was active before still serves; mend it and deploy again.");
  }

  private String age(Deployment deployment) {
    return Words.age(Duration.between(deployment.phaseSince(), clock.instant()));
  }
}
