package com.terp.chatops.sandbox.slack;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Something to break or mend, as the page offers it.
 *
 * @param id in the page's API
 * @param label what it does, for the reader
 * @param group what it belongs with, e.g. {@code Slack}
 * @param kind whether it stays on
 * @param on whether it is on now; a button never is
 * @param flip does it; the argument is the wanted state, true for a button
 */
public record Switch(
    String id, String label, String group, Kind kind, BooleanSupplier on, Consumer<Boolean> flip) {

  /** A toggle stays on until flipped again; a button acts once. */
  public enum Kind {
    TOGGLE,
    BUTTON
  }

  /** Acts once. */
  public static Switch button(String id, String label, String group, Runnable action) {
    return new Switch(id, label, group, Kind.BUTTON, () -> false, wanted -> action.run());
  }

  /** Stays on until flipped again. */
  public static Switch toggle(
      String id, String label, String group, BooleanSupplier on, Consumer<Boolean> flip) {
    return new Switch(id, label, group, Kind.TOGGLE, on, flip);
  }
}
