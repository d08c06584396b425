package com.terp.chatops.web;

import com.terp.chatops.health.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newest samples of an environment's health as figures. */
public final class SampleFigures {
  private SampleFigures() {}

  /**
   * One figure for each thing that is known of each subject.
   *
   * @param latest oldest first
   */
  public static List<Metric> of(String environment, List<Sample> latest) {
    Map<String, Sample> newest = new LinkedHashMap<>();
    latest.forEach(sample -> newest.put(sample.subject(), sample));
    List<Metric> statuses = new ArrayList<>();
    List<Metric> times = new ArrayList<>();
    List<Metric> shares = new ArrayList<>();
    for (Sample sample : newest.values()) {
      Map<String, String> labels = Map.of("environment", environment, "subject", sample.subject());
      statuses.add(
          new Metric(
              "health_status",
              "0 fine, 1 worth a warning, 2 failed, -1 unknown",
              status(sample),
              labels));
      Duration took = sample.took();
      if (took != null) {
        times.add(
            new Metric(
                "health_answer_seconds",
                "How long the last answer took",
                took.toMillis() / 1000.0,
                labels));
      }
      Double percent = sample.percent();
      if (percent != null) {
        shares.add(new Metric("health_used_percent", "How much of it is in use", percent, labels));
      }
    }
    statuses.addAll(times);
    statuses.addAll(shares);
    return statuses;
  }

  private static double status(Sample sample) {
    return switch (sample.status()) {
      case PASS, ABSENT -> 0;
      case WARN -> 1;
      case FAIL -> 2;
      case UNKNOWN -> -1;
    };
  }
}
