package com.terp.chatops.health;

import com.terp.chatops.health.Reading.Alarm;
import com.terp.chatops.health.Reading.Status;
import java.time.Duration;
import java.util.List;

/**
 * Finds out how one thing is. Making it does no I/O; asking it never throws. It may be abandoned at
 * its deadline, and is interrupted then.
 */
public interface Probe {
  /** What it looks at, for people. */
  String subject();

  /** How long it may take. */
  Duration deadline();

  /** What it means that it gives no answer in time. */
  default Status late() {
    return Status.FAIL;
  }

  /** What an alert about it would be, where a reading does not say so itself. */
  default Alarm alarm() {
    return Alarm.NONE;
  }

  /** Looks, and says what it found; empty where there is nothing to say. */
  List<Reading> read();
}
