package com.terp.chatops.health;

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

  /** Looks, and says what it found; empty where there is nothing to say. */
  List<Reading> read();
}
