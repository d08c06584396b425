package com.terp.chatops.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a watch stands; all it needs to go on after a restart.
 *
 * @param stage what is done now
 * @param due when there is something to do again
 * @param deadline when waiting for it to become live ends
 * @param detail what was seen last, for people; may be empty
 * @param live since when it serves, or null where it does not yet
 * @param rounds those since the stage began
 * @param ruling the end, or null before it
 * @param before what was thought of it before it was restarted, or null
 */
public record WatchState(
    Stage stage,
    Instant due,
    Instant deadline,
    String detail,
    @Nullable Instant live,
    List<Round> rounds,
    @Nullable Ruling ruling,
    @Nullable Ruling before) {
  public WatchState {
    rounds = List.copyOf(rounds);
  }

  /** In the order they come. */
  public enum Stage {
    /** Waits for it to become live. */
    PENDING,
    /** Lets it come to rest. */
    STABILISING,
    PROBING,
    /** Waits, and restarts it then. */
    HEALING,
    OVER
  }

  public boolean over() {
    return stage == Stage.OVER;
  }

  WatchState ruled(Ruling verdict, Instant now) {
    return new WatchState(Stage.OVER, now, deadline, detail, live, rounds, verdict, before);
  }
}
