package com.terp.chatops.watch;

import java.time.Instant;

/** What the platform says of the deployment that is watched. */
public sealed interface Sight {
  /**
   * It is on its way.
   *
   * @param phase as the platform calls it
   */
  record OnItsWay(String phase) implements Sight {}

  /** It serves, since that moment by the platform's clock. */
  record Live(Instant since) implements Sight {}

  /**
   * It never came to serve.
   *
   * @param why the step that failed, with its reason
   */
  record Broken(String why) implements Sight {}

  record Cancelled() implements Sight {}

  /** Another one serves now. */
  record Superseded() implements Sight {}

  /** The platform could not be asked; says nothing. */
  record Unseen(String why) implements Sight {}
}
