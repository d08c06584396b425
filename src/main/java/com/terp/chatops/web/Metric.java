package com.terp.chatops.web;

import java.util.List;

/**
 * One figure in Prometheus's terms.
 *
 * @param name without the prefix {@code terp_chatops_}; counters end in {@code _total}
 */
public record Metric(String name, String help, double value) {
  private static final String PREFIX = "terp_chatops_";

  /** All of them in the text format. */
  static String page(List<Metric> metrics) {
    StringBuilder page = new StringBuilder();
    for (Metric metric : metrics) {
      String name = PREFIX + metric.name;
      String type = metric.name.endsWith("_total") ? "counter" : "gauge";
      page.append("# HELP ").append(name).append(' ').append(escaped(metric.help)).append('\n');
      page.append("# TYPE ").append(name).append(' ').append(type).append('\n');
      page.append(name).append(' ').append(number(metric.value)).append('\n');
    }
    return page.toString();
  }

  private static String escaped(String help) {
    return help.replace("\\", "\\\\").replace("\n", "\\n");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
