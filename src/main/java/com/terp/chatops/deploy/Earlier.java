package com.terp.chatops.deploy;

import com.terp.chatops.deploy.RollbackStore.Row;
import com.terp.chatops.deploy.RollbackStore.State;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.RunContext;

/**
 * Whether a bad deployment that was rolled back before may be again. By the bot itself never; by
 * people where nothing of the one before is under way or in place.
 */
final class Earlier {
  private final Rollbacks.Parts parts;
  private final Lookout lookout;
  private final Refusals refusals;

  Earlier(Rollbacks.Parts parts, Lookout lookout, Refusals refusals) {
    this.parts = parts;
    this.lookout = lookout;
    this.refusals = refusals;
  }

  /**
   * The row of the rollback before, which a new one may take the place of.
   *
   * @throws RefusedException where there must be no other, or nobody knows
   */
  Row settled(Deployment bad, Row before, RunContext context) throws InterruptedException {
    if (context.request().actor().equals(Rollbacks.BOT)) {
      throw refusals.already(bad, before);
    }
    if (before.state() == State.NOT_DONE) {
      return before;
    }
    if (!parts.ended(before.run())) {
      throw refusals.already(bad, before);
    }
    if (before.deployment() != null) {
      return failed(bad, before, before.deployment());
    }
    return switch (lookout.look(before, context)) {
      case Lookout.Seen.Nothing nothing -> before;
      case Lookout.Seen.Nobody nobody ->
          throw refusals.unreachable(nobody.why(), "Try again in a minute.");
      case Lookout.Seen.Made made -> {
        parts.store().triggered(before, made.deployment(), parts.clock().instant());
        yield failed(
            bad, parts.store().find(before.app(), before.bad()).orElse(before), made.deployment());
      }
    };
  }

  private Row failed(Deployment bad, Row before, String deployment) {
    Deployment made =
        switch (parts.platform().deployment(deployment)) {
          case Answer.Got<Deployment> got -> got.value();
          case Answer.Refused<Deployment> refused ->
              throw refusals.unreachable(
                  "DigitalOcean does not tell of %s (%d: %s)."
                      .formatted(deployment, refused.status(), refused.sentence()),
                  "Look at it in the control panel.");
          case Answer.Unknown<Deployment> unknown ->
              throw refusals.unreachable(unknown.why(), unknown.next());
        };
    return switch (made.phase()) {
      case ERROR, CANCELED, SUPERSEDED -> before;
      case UNKNOWN, PENDING_BUILD, BUILDING, PENDING_DEPLOY, DEPLOYING, ACTIVE ->
          throw refusals.already(bad, before);
    };
  }
}
