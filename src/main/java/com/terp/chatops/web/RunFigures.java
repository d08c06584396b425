package com.terp.chatops.web;

import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunListener;
import com.terp.chatops.run.RunState;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts runs by how they ended. Thread-safe. */
public final class RunFigures implements RunListener {
  private final LongAdder started = new LongAdder();
  private final LongAdder takenOver = new LongAdder();
  private final Map<RunState, LongAdder> ended = new EnumMap<>(RunState.class);

  public RunFigures() {
    for (RunState state : RunState.values()) {
      if (state.ended()) {
        ended.put(state, new LongAdder());
      }
    }
  }

  @Override
  public void on(RunEvent event) {
    switch (event) {
      case RunEvent.Requested requested -> {}
      case RunEvent.Started start -> started.increment();
      case RunEvent.TakenOver again -> takenOver.increment();
      case RunEvent.Remark remark -> {}
      case RunEvent.Untold untold -> {}
      case RunEvent.Progress progress -> {}
      case RunEvent.StepEnded step -> {}
      case RunEvent.Ended end -> {
        LongAdder count = ended.get(end.state());
        if (count != null) {
          count.increment();
        }
      }
    }
  }

  /**
   * All figures.
   *
   * @param more others, by name
   */
  public List<Metric> page(Map<String, Long> more) {
    List<Metric> all = new ArrayList<>();
    all.add(new Metric("runs_started_total", "Runs started by this process", started.sum()));
    all.add(
        new Metric(
            "runs_taken_over_total",
            "Runs this process went on with after another one",
            takenOver.sum()));
    ended.forEach((state, count) -> {
      String name = state.name().toLowerCase(Locale.ROOT);
      all.add(new Metric("runs_" + name + "_total", "Runs that ended " + name, count.sum()));
    });
    new TreeMap<>(more)
        .forEach((name, value) -> all.add(new Metric(name, name.replace('_', ' '), value)));
    Runtime runtime = Runtime.getRuntime();
    all.add(
        new Metric(
            "memory_used_bytes", "Heap in use", runtime.totalMemory() - runtime.freeMemory()));
    all.add(new Metric("memory_max_bytes", "Largest heap", runtime.maxMemory()));
    all.add(
        new Metric(
            "uptime_seconds",
            "Since the process began",
            ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0));
    return all;
  }
}
