package com.terp.chatops.sandbox.standin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deployment.
 *
 * @param clonedFrom the deployment it repeats, or null
 * @param cause one sentence
 * @param type in the API's words
 * @param phase in the API's words
 * @param began when it was taken up, which is later than when it was asked for where another was on
 *     its way
 */
record Deployed(
    String id,
    Release release,
    @Nullable String clonedFrom,
    String cause,
    String type,
    String phase,
    Instant createdAt,
    Instant began,
    Instant phaseSince) {
  Deployed at(String next, Instant since) {
    return new Deployed(
        id, release, clonedFrom, cause, type, next, createdAt, began, since);
  }

  Deployed takenUp(Instant at) {
    return new Deployed(id, release, clonedFrom, cause, type, phase, createdAt, at, at);
  }

  boolean moving() {
    return phase.startsWith("PENDING") || phase.endsWith("ING");
  }

  /** What it is at a moment, if nobody stops it. */
  Deployed moved(Pace pace, Instant now) {
    if (!moving()) {
      return this;
    }
    Duration age = Duration.between(began, now);
    Duration built = pace.queued().plus(pace.building());
    Duration done = built.plus(pace.deploying());
    if (age.compareTo(pace.queued()) < 0) {
      return this;
    }
    if (age.compareTo(built) < 0) {
      return at("BUILDING", began.plus(pace.queued()));
    }
    if (release.behaviour() == Behaviour.BUILD_FAILS) {
      return at("ERROR", began.plus(built));
    }
    if (age.compareTo(done) < 0) {
      return at("DEPLOYING", began.plus(built));
    }
    return at(
        release.behaviour() == Behaviour.START_FAILS ? "ERROR" : "ACTIVE", began.plus(done));
  }
}
