package com.terp.chatops.watch;

/**
 * What stood around a round of requests.
 *
 * @param ready how many instances the platform says are ready; -1 where it does not say
 * @param desired how many it wants; -1 where it does not say
 * @param restarts how often instances were restarted since it serves; -1 where unknown
 * @param database how the bot itself finds the application's database
 */
public record Surroundings(int ready, int desired, int restarts, DatabaseState database) {
  public static final Surroundings UNKNOWN = new Surroundings(-1, -1, -1, DatabaseState.UNKNOWN);

  /** The application's database, asked by the bot. */
  public enum DatabaseState {
    WORKS,
    FAILED,
    UNKNOWN
  }

  boolean instancesMissing() {
    return ready >= 0 && desired > 0 && ready < desired;
  }
}
