package com.terp.chatops.watch;

import com.terp.chatops.watch.Watch.Purpose;

/**
 * Keeps what a deployment needs once from being done twice: where the bot watches the same one by
 * itself at the moment, a watch somebody asked for leaves it to that.
 */
final class Once {
  private Once() {}

  static Follower of(Follower follower, WatchStore store) {
    return (watch, ruling) ->
        watch.asked().purpose() == Purpose.ASKED
                && store.unasked(watch.subject().deployment()).isPresent()
            ? watch
            : follower.follow(watch, ruling);
  }
}
