package com.terp.chatops.watch;

import com.terp.chatops.watch.Sight.Broken;
import com.terp.chatops.watch.Sight.Cancelled;
import com.terp.chatops.watch.Sight.Live;
import com.terp.chatops.watch.Sight.OnItsWay;
import com.terp.chatops.watch.Sight.Superseded;
import com.terp.chatops.watch.Sight.Unseen;
import com.terp.chatops.watch.WatchState.Stage;
import java.time.Duration;
import java.time.Instant;

/**
 * How a watch goes on from what was seen. Pure: moments come in, and the moment of the next look
 * comes out, so that a watch can go on in another process.
 *
 * @param mode how much has to be well
 * @param patience how long a deployment may take to become live
 * @param rest how long it is left alone once it is
 * @param pause between two rounds
 */
public record Machine(Mode mode, Duration patience, Duration rest, Duration pause) {
  /** Between two rounds; tests make it quick, and all that goes by it. */
  static Duration usualPause() {
    return Duration.ofMillis(Long.getLong("terp.watch.millis", 5_000));
  }

  /** The pace people know: half a minute of rest, and rounds five seconds apart. */
  public static Machine usual(Mode mode) {
    return new Machine(mode, Duration.ofMinutes(40), usualPause().multipliedBy(6), usualPause());
  }

  /** A watch that begins now. */
  public WatchState begin(Instant now) {
    return WatchState.pending(now, deadline(now));
  }

  /** Until when one that begins now may take to become live. */
  Instant deadline(Instant now) {
    return now.plus(patience);
  }

  /** Goes on from what the platform says; called before each look at the application. */
  public WatchState saw(WatchState state, Sight sight, Instant now) {
    return switch (sight) {
      case OnItsWay way -> waiting(state, way.phase(), now);
      case Unseen unseen -> unseen(state, unseen, now);
      case Live live ->
          state.stage() == Stage.PENDING ? resting(state, live, now) : rested(state, now);
      case Broken broken ->
          state.ruled(
              Ruling.failed(
                  Trouble.NEVER_LIVE,
                  broken.why() + "; it never went live, what was live still is"),
              now);
      case Cancelled cancelled ->
          state.ruled(
              Ruling.inconclusive(
                  Trouble.CANCELLED, "it was cancelled, and what was live before still is"),
              now);
      case Superseded superseded ->
          state.ruled(
              Ruling.inconclusive(
                  Trouble.SUPERSEDED, "another deployment took its place before it was judged"),
              now);
    };
  }

  private WatchState waiting(WatchState state, String detail, Instant now) {
    if (state.stage() != Stage.PENDING) {
      return rested(state, now);
    }
    if (!now.isBefore(state.deadline())) {
      return state.ruled(
          Ruling.inconclusive(
              Trouble.TOO_LATE,
              "it is still %s after %d minutes".formatted(detail, patience.toMinutes())),
          now);
    }
    return state.waiting(detail, now.plus(pause));
  }

  private WatchState unseen(WatchState state, Unseen unseen, Instant now) {
    if (state.stage() == Stage.PENDING && !now.isBefore(state.deadline())) {
      return state.ruled(Ruling.inconclusive(Trouble.UNREACHED, unseen.why()), now);
    }
    return waiting(state, unseen.why(), now);
  }

  /**
   * The platform's clock may differ from ours: the rest is never longer for it, and one that has
   * been live for long gets none.
   */
  private WatchState resting(WatchState state, Live live, Instant now) {
    Instant since = live.since().isAfter(now) ? now : live.since();
    Instant until = since.plus(rest);
    return until.isAfter(now) ? state.resting(since, until) : state.rested(since, now);
  }

  private static WatchState rested(WatchState state, Instant now) {
    Instant live = state.live();
    return live == null || state.stage() != Stage.STABILISING || now.isBefore(state.due())
        ? state
        : state.rested(live, now);
  }

  /** Goes on from a round of requests. */
  public WatchState probed(WatchState state, Round round, Instant now) {
    WatchState next = state.probed(round, now.plus(pause));
    return Judging.judge(next.rounds(), mode).map(ruling -> next.ruled(ruling, now)).orElse(next);
  }
}
