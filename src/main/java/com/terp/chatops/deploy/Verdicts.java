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

  /** A verdict, and when it was given. */
  record Given(Verdict verdict, Instant at) {}
}
