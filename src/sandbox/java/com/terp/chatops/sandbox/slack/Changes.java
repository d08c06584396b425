package com.terp.chatops.sandbox.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The one lock of a workspace. Whoever waits for something to become true is woken by every change;
 * one lock for all stores means that a wait can look at any of them without a deadlock.
 */
final class Changes {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** Reads what must not be seen half changed. Wakes nobody: two that wait would keep at it. */
  <T> T read(Supplier<T> reading) {
    lock.lock();
    try {
      return reading.get();
    } finally {
      lock.unlock();
    }
  }

  /** Runs a change. */
  <T> T make(Supplier<T> change) {
    lock.lock();
    try {
      T result = change.get();
      changed.signalAll();
      return result;
    } finally {
      lock.unlock();
    }
  }

  void happened() {
    make(() -> null);
  }

  /** Waits until the search finds something; throws with the description when time is up. */
  <T> T await(Supplier<Optional<T>> search, Duration patience, Supplier<String> whatIsThere) {
    long nanos = patience.toNanos();
    lock.lock();
    try {
      while (true) {
        Optional<T> found = search.get();
        if (found.isPresent()) {
          return found.get();
        }
        if (nanos <= 0) {
          throw new AssertionError(
              "nothing of the kind within %s; there is: %s".formatted(patience, whatIsThere.get()));
        }
        nanos = changed.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the local Slack", e);
    } finally {
      lock.unlock();
    }
  }
}
