package com.terp.chatops.watch;

import java.time.Instant;
import java.util.ArrayList;
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
  private static final String LIVE = "live";

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

  /** The first state of a watch. */
  static WatchState pending(Instant now, Instant deadline) {
    return new WatchState(Stage.PENDING, now, deadline, "", null, List.of(), null, null);
  }

  /** It is not live yet; looked at again at that moment. */
  WatchState waiting(String seen, Instant again) {
    return new WatchState(Stage.PENDING, again, deadline, seen, null, List.of(), null, before);
  }

  /** It is live since a moment, and comes to rest until another one. */
  WatchState resting(Instant since, Instant until) {
    return new WatchState(Stage.STABILISING, until, deadline, LIVE, since, List.of(), null, before);
  }

  /** It is live since a moment and has come to rest; asked at once. */
  WatchState rested(Instant since, Instant now) {
    return new WatchState(Stage.PROBING, now, deadline, LIVE, since, List.of(), null, before);
  }

  /** One round more; the next one is at that moment. */
  WatchState probed(Round round, Instant again) {
    List<Round> more = new ArrayList<>(rounds);
    more.add(round);
    return new WatchState(Stage.PROBING, again, deadline, detail, live, more, null, before);
  }

  WatchState ruled(Ruling verdict, Instant now) {
    return new WatchState(Stage.OVER, now, deadline, detail, live, rounds, verdict, before);
  }

  /** What was ruled is kept aside, and it is restarted at that moment. */
  WatchState healing(Instant at) {
    return new WatchState(Stage.HEALING, at, deadline, "", null, List.of(), null, ruling);
  }

  /** It was restarted, and is waited for anew. */
  WatchState restarted(Instant now, Instant until) {
    return new WatchState(Stage.PENDING, now, until, "restarting", null, List.of(), null, before);
  }
}
