package com.terp.chatops.run;

import java.util.List;

/** Knows what can be done after a run that did not reach its end. */
@FunctionalInterface
public interface Recovery {
  /** Nothing. */
  Recovery NONE = run -> List.of();

  /** Offers for the report of a failed, cancelled or interrupted run, for example its undo. */
  List<Report.Offer> offers(RunId run);
}
