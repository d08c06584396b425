package com.terp.chatops.run;

import java.util.List;
import java.util.stream.Stream;

/** Knows what can be done after a run that did not reach its end. */
@FunctionalInterface
public interface Recovery {
  /** Nothing. */
  Recovery NONE = run -> List.of();

  /** What either offers. */
  static Recovery both(Recovery one, Recovery other) {
    return run -> Stream.concat(one.offers(run).stream(), other.offers(run).stream()).toList();
  }

  /** Offers for the report of a failed, cancelled or interrupted run, for example its undo. */
  List<Report.Offer> offers(RunId run);
}
