package com.terp.chatops.deploy;

import java.time.Instant;
import java.util.Optional;

/** The bot's own verdicts. */
@FunctionalInterface
public interface Verdicts {
  /** Nothing was ever watched. */
  Verdicts NONE = deployment -> Optional.empty();

  /** The newest verdict of a deployment. */
  Optional<Given> of(String deployment);

  /** What became of TERP's schema since a deployment was last judged; may do I/O. */
  default Schema schema(String deployment) {
    return Schema.UNKNOWN;
  }

  /** TERP's schema now, held column by column against what it was. */
  enum Schema {
    SAME,
    CHANGED,
    /** Nobody looked then, or it cannot be read now. */
    UNKNOWN
  }

  /** A verdict, and when it was given. */
  record Given(Verdict verdict, Instant at) {}
}
