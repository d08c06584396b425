package com.terp.chatops.watch;

/** Does something that follows from a verdict. */
@FunctionalInterface
interface Follower {
  /**
   * Called once a verdict is given, and again where the bot was stopped meanwhile: what is done
   * already must not be done twice.
   *
   * @return the watch, with what is to be kept of it
   */
  Watch follow(Watch watch, Ruling ruling);
}
