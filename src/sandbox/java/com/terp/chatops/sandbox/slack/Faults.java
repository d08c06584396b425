package com.terp.chatops.sandbox.slack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What goes wrong, on demand. A fault names a Web API method ({@code chat.postMessage}) or {@link
 * #EVERY_METHOD}, and how many calls it strikes; thread-safe.
 */
public final class Faults {
  /** Matches whatever method is called. */
  public static final String EVERY_METHOD = "*";

  private static final int FOR_EVER = Integer.MAX_VALUE;

  /** One kind of trouble. */
  public sealed interface Fault {
    /** 429 with a Retry-After header; nothing is done. */
    record RateLimited(Duration retryAfter) implements Fault {}

    /** 500 with an empty page; nothing is done. */
    record ServerError() implements Fault {}

    /** The call is done and its answer held back: the caller's deadline passes first. */
    record LandedButTimedOut(Duration held) implements Fault {}

    /** The answer comes, but late. */
    record Slow(Duration by) implements Fault {}

    /** The method answers {@code ok: false} with this code; nothing is done. */
    record Refused(String error) implements Fault {}
  }

  private record Planned(String method, Fault fault, int times) {}

  private final List<Planned> planned = new ArrayList<>();
  private final AtomicBoolean duplicate = new AtomicBoolean();

  Faults() {}

  /** Strikes the next {@code times} calls of the method. */
  public synchronized void next(String method, int times, Fault fault) {
    planned.add(new Planned(method, fault, times));
  }

  /** Strikes every call of the method until {@link #clear}. */
  public synchronized void always(String method, Fault fault) {
    planned.add(new Planned(method, fault, FOR_EVER));
  }

  /** Delivers the next click or submission twice. */
  public void duplicateNextInteraction() {
    duplicate.set(true);
  }

  /** Forgets every fault. */
  public synchronized void clear() {
    planned.clear();
    duplicate.set(false);
  }

  /** Forgets the faults of this kind. */
  public synchronized void clear(Class<? extends Fault> kind) {
    planned.removeIf(plan -> kind.isInstance(plan.fault()));
  }

  /** Whether a fault of this kind strikes every call. */
  public synchronized boolean active(Class<? extends Fault> kind) {
    return planned.stream()
        .anyMatch(plan -> plan.times() == FOR_EVER && kind.isInstance(plan.fault()));
  }

  boolean takeDuplicate() {
    return duplicate.getAndSet(false);
  }

  synchronized Optional<Fault> strike(String method) {
    for (int i = 0; i < planned.size(); i++) {
      Planned plan = planned.get(i);
      if (plan.method().equals(method) || plan.method().equals(EVERY_METHOD)) {
        if (plan.times() == 1) {
          planned.remove(i);
        } else if (plan.times() != FOR_EVER) {
          planned.set(i, new Planned(plan.method(), plan.fault(), plan.times() - 1));
        }
        return Optional.of(plan.fault());
      }
    }
    return Optional.empty();
  }
}
