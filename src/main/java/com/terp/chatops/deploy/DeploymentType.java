package com.terp.chatops.deploy;

/** What made a deployment; the API does not always say it. */
public enum DeploymentType {
  UNKNOWN,
  MANUAL,
  DEPLOY_ON_PUSH,
  MAINTENANCE,
  MANUAL_ROLLBACK,
  /** DigitalOcean went back by itself after a deployment that failed. */
  AUTO_ROLLBACK,
  UPDATE_DATABASE_TRUSTED_SOURCES,
  AUTOSCALED;

  /** Whether it brought an older deployment back. */
  public boolean rollback() {
    return this == MANUAL_ROLLBACK || this == AUTO_ROLLBACK;
  }
}
