package com.terp.chatops.run;

/** Ends a run in a state of its own, with the report people read. */
public final class OtherEndException extends ChatOpsException {
  private final RunState state;
  private final transient Report report;

  /**
   * @param state an ended state
   */
  public OtherEndException(RunState state, Report report) {
    super(report.headline());
    this.state = state;
    this.report = report;
  }

  public RunState state() {
    return state;
  }

  public Report report() {
    return report;
  }
}
