package com.terp.chatops.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All a watch looks at. Implementations do I/O, block for at most half a minute, never throw. */
public interface Eyes {
  /** What the platform says of a deployment. */
  Sight sight(Watch.Subject subject);

  /** Several requests to the application at once, each over a connection of its own. */
  List<Look> looks(int many);

  /**
   * What stands around it.
   *
   * @param live since when it serves, or null where nobody knows
   */
  Surroundings around(@Nullable Instant live);
}
