package com.terp.chatops.run;

/** Nothing was changed, and the report says why and what to do next. */
public final class RefusedException extends ChatOpsException {
  private final transient Report report;

  public RefusedException(Report report) {
    super(report.headline());
    this.report = report;
  }

  public Report report() {
    return report;
  }
}
