package com.terp.chatops.watch;

import com.terp.chatops.watch.Look.Status;
import com.terp.chatops.watch.Surroundings.DatabaseState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Applications as they are in life, by chance but the same for the same seed. */
final class Histories {
  static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
  static final String COMMIT = "2c164862aa11";

  private Histories() {}

  /** What one request finds, in a round. */
  interface App {
    Look look(int round, int instance, RandomGenerator random);
  }

  /** Well, but on a real network: lost answers, slow ones, an instance swapped, us cut off. */
  static App healthy(RandomGenerator random) {
    double lost = random.nextDouble(0.02);
    double slow = random.nextDouble(0.05);
    double unseen = random.nextDouble(0.08);
    int swapped = random.nextInt(10) == 0 ? random.nextInt(10) : -1;
    int cutOff = random.nextInt(5) == 0 ? random.nextInt(10) : -1;
    int cutOffFor = 1 + random.nextInt(4);
    boolean names = random.nextInt(4) > 0;
    return (round, instance, chance) -> {
      if (round >= cutOff && cutOff >= 0 && round < cutOff + cutOffFor) {
        return unknown();
      }
      if (round == swapped && instance == 0) {
        return fail(Trouble.ERRORS);
      }
      double drawn = chance.nextDouble();
      if (drawn < lost) {
        return fail(Trouble.NO_ANSWER);
      }
      return drawn < lost + slow
          ? new Look(Status.WARN, Trouble.SLOW, "slow", Duration.ofSeconds(6), null)
          : drawn < lost + slow + unseen
              ? unknown()
              : Look.pass(Duration.ofMillis(80), names ? COMMIT : null);
    };
  }

  /** Sick in one of the ways applications are, with the same noise on top. */
  static App sick(RandomGenerator random) {
    App noise = healthy(random);
    int instances = 2 + random.nextInt(3);
    int kind = random.nextInt(5);
    int period = 1 + random.nextInt(2);
    int bad = 1 + random.nextInt(instances);
    double share = 0.35 + random.nextDouble(0.6);
    int falls = 1 + random.nextInt(3);
    return (round, instance, chance) -> {
      boolean sick =
          switch (kind) {
            case 0 -> true;
            case 1 -> chance.nextInt(instances) < Math.max(bad, (instances + 1) / 2);
            case 2 -> (round / period) % 2 == 0;
            case 3 -> chance.nextDouble() < share;
            default -> round >= falls;
          };
      return sick
          ? fail(kind == 3 ? Trouble.NO_ANSWER : Trouble.ERRORS)
          : noise.look(round, instance, chance);
    };
  }

  /** Watches it until there is a verdict. */
  static WatchState watched(App app, Mode mode, RandomGenerator random) {
    Machine machine = Machine.usual(mode);
    WatchState state = machine.begin(START);
    Instant now = START;
    for (int round = 0; !state.over(); ) {
      state = machine.saw(state, new Sight.Live(START), now);
      if (state.stage() == WatchState.Stage.PROBING) {
        state = machine.probed(state, round(app, round++, now, random), now);
      }
      now = state.due().isAfter(now) ? state.due() : now;
    }
    return state;
  }

  private static Round round(App app, int round, Instant now, RandomGenerator random) {
    List<Look> looks = new ArrayList<>();
    for (int i = 0; i < Judging.LOOKS; i++) {
      looks.add(app.look(round, random.nextInt(3), random));
    }
    return Round.of(now, looks, COMMIT, new Surroundings(2, 2, 0, DatabaseState.WORKS));
  }

  static Look fail(Trouble trouble) {
    return new Look(Status.FAIL, trouble, "/health answers 503", Duration.ofMillis(90), null);
  }

  static Look unknown() {
    return new Look(Status.UNKNOWN, Trouble.UNREACHED, "no route", null, null);
  }
}
