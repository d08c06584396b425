package com.terp.chatops.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One figure in Prometheus's terms.
 *
 * @param name without the prefix {@code terp_chatops_}; counters end in {@code _total}
 * @param labels what tells figures of one name apart
 */
public record Metric(String name, String help, double value, Map<String, String> labels) {
  private static final String PREFIX = "terp_chatops_";

  public Metric {
    labels = Map.copyOf(labels);
  }

  public Metric(String name, String help, double value) {
    this(name, help, value, Map.of());
  }

  /** All of them in the text format; those of one name come together. */
  static String page(List<Metric> metrics) {
    StringBuilder page = new StringBuilder();
    String last = "";
    for (Metric metric : metrics) {
      String name = PREFIX + metric.name;
      if (!metric.name.equals(last)) {
        String type = metric.name.endsWith("_total") ? "counter" : "gauge";
        page.append("# HELP ").append(name).append(' ').append(escaped(metric.help)).append('\n');
        page.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        last = metric.name;
      }
      page.append(name).append(metric.inBraces()).append(' ').append(number(metric.value));
      page.append('\n');
    }
    return page.toString();
  }

  private String inBraces() {
    return labels.isEmpty()
        ? ""
        : labels.entrySet().stream()
            .sorted(Comparator.comparing(Map.Entry::getKey))
            .map(label ->
                "%s=\"%s\""
                    .formatted(label.getKey(), escaped(label.getValue()).replace("\"", "\\\"")))
            .collect(Collectors.joining(",", "{", "}"));
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
