package com.terp.chatops.run;

/**
 * Hears of every run. Called on the run's own thread, in order: an implementation hands slow work
 * over to a thread of its own, and an exception it throws is logged and does not stop the run.
 */
@FunctionalInterface
public interface RunListener {
  void on(RunEvent event);
}
