package com.terp.chatops.slack;

import com.terp.chatops.run.RunId;
import java.net.URI;
import java.util.Optional;

/** Remembers in which thread a run is told, across restarts. May do I/O; must not throw. */
public interface ThreadBook {
  /** Notes where a run is told. */
  void remember(RunId run, Place place);

  /** Where it is told, if that is known. */
  Optional<Place> find(RunId run);

  /**
   * A message.
   *
   * @param channel the channel's id
   * @param thread the {@code ts} of the thread's root
   * @param message the {@code ts} of the run's own first message, in that thread or its root
   * @param link where people open it
   */
  record Place(String channel, String thread, String message, URI link) {}
}
