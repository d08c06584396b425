package com.terp.chatops.deploy;

/** How far a deployment is, in DigitalOcean's words; what is new there reads as unknown. */
public enum Phase {
  UNKNOWN,
  PENDING_BUILD,
  BUILDING,
  PENDING_DEPLOY,
  DEPLOYING,
  /** It serves. */
  ACTIVE,
  /** Another took its place. */
  SUPERSEDED,
  ERROR,
  CANCELED;

  /** Whether it is still on its way. */
  public boolean moving() {
    return switch (this) {
      case PENDING_BUILD, BUILDING, PENDING_DEPLOY, DEPLOYING -> true;
      case UNKNOWN, ACTIVE, SUPERSEDED, ERROR, CANCELED -> false;
    };
  }
}
