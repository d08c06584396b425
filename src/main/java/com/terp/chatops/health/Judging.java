package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings.Limit;
import com.terp.chatops.health.Reading.Status;

/** Numbers against their limits. */
final class Judging {
  private Judging() {}

  static Status of(double value, Limit limit) {
    return value >= limit.fail() ? Status.FAIL : value >= limit.warn() ? Status.WARN : Status.PASS;
  }

  static Status worse(Status one, Status other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
