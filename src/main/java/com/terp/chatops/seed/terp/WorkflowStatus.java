package com.terp.chatops.seed.terp;

import java.util.List;
import java.util.Locale;

/** The states of a batch as TERP shows them. */
enum WorkflowStatus {
  AWAITING_INTAKE("Awaiting Intake", "#F59E0B"),
  LIVE("Live", "#10B981"),
  ON_HOLD("On Hold", "#6B7280"),
  QUARANTINED("Quarantined", "#EF4444"),
  SOLD_OUT("Sold Out", "#3B82F6"),
  CLOSED("Closed", "#374151");

  private static final List<WorkflowStatus> ALL = List.of(values());

  private final String words;
  private final String color;

  WorkflowStatus(String words, String color) {
    this.words = words;
    this.color = color;
  }

  String words() {
    return words;
  }

  String color() {
    return color;
  }

  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its row in workflow_statuses. */
  static long indexOf(Batch.Status status) {
    return ALL.indexOf(valueOf(status.name()));
  }
}
