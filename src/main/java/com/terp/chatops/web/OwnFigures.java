package com.terp.chatops.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;

/** The process in the shape of TERP's {@code /health/metrics}. */
final class OwnFigures {
  private static final ObjectMapper JSON = new ObjectMapper();

  private OwnFigures() {}

  static Reply page() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    long heap = memory.getHeapMemoryUsage().getCommitted();
    long beside = memory.getNonHeapMemoryUsage().getCommitted();
    ObjectNode body = JSON.createObjectNode();
    body.put("uptime", ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
    body.putObject("memory")
        .put("heapUsedMb", memory.getHeapMemoryUsage().getUsed() >> 20)
        .put("heapTotalMb", heap >> 20)
        .put("rssMb", (heap + beside) >> 20);
    long cpu =
        ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1000;
    body.putObject("cpu").put("user", cpu).put("system", 0);
    return new Reply(200, Reply.JSON, body.toString());
  }
}
