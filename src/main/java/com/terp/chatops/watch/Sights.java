package com.terp.chatops.watch;

import com.terp.chatops.deploy.Answer;
import com.terp.chatops.deploy.Deployment;

/** What DigitalOcean's answers mean to a watch. */
final class Sights {
  private Sights() {}

  static Sight of(Answer<Deployment> answer) {
    return switch (answer) {
      case Answer.Got<Deployment> got -> of(got.value());
      case Answer.Refused<Deployment> refused ->
          new Sight.Unseen(
              "DigitalOcean does not tell of it (%d: %s)"
                  .formatted(refused.status(), refused.sentence()));
      case Answer.Unknown<Deployment> unknown -> new Sight.Unseen(unknown.why());
    };
  }

  static Sight of(Deployment deployment) {
    return switch (deployment.phase()) {
      case ACTIVE -> new Sight.Live(deployment.phaseSince());
      case SUPERSEDED -> new Sight.Superseded();
      case CANCELED -> new Sight.Cancelled();
      case ERROR ->
          new Sight.Broken(
              deployment
                  .progress()
                  .failed()
                  .map(Deployment.Step::sentence)
                  .orElse("it failed, and DigitalOcean does not say at which step"));
      case PENDING_BUILD, BUILDING, PENDING_DEPLOY, DEPLOYING, UNKNOWN ->
          new Sight.OnItsWay(deployment.phase().name());
    };
  }
}
