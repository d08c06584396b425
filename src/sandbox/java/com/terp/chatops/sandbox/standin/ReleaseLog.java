package com.terp.chatops.sandbox.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a release writes to its logs. */
final class ReleaseLog {
  private ReleaseLog() {}

  static String of(Deployed deployed, String type) {
    List<String> lines =
        switch (type) {
          case "BUILD" -> build(deployed);
          case "DEPLOY" -> List.of("starting container", "container started");
          default -> run(deployed);
        };
    StringBuilder log = new StringBuilder();
    Instant at = deployed.createdAt();
    for (String line : lines) {
      log.append("web ").append(at).append(' ').append(line).append('\n');
      at = at.plus(Duration.ofMillis(730));
    }
    return log.toString();
  }

  private static List<String> build(Deployed deployed) {
    List<String> lines =
        new ArrayList<>(
            List.of("cloning terp/terp at " + deployed.release().commit(), "pnpm install", "pnpm build"));
    lines.add(
        deployed.release().behaviour() == Behaviour.BUILD_FAILS
            ? "src/server/orders.ts(118,7): error TS2322: Type 'string' is not assignable to 'number'"
            : "build finished");
    return lines;
  }

  private static List<String> run(Deployed deployed) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "TERP 1.0.0 (%s) starting".formatted(deployed.release().shortCommit()),
                "connecting to mysql://terp:tr0ub4dor@db.internal:25060/terp?ssl-mode=REQUIRED",
                "migrations: nothing to do",
                "listening on 3000"));
    switch (deployed.release().behaviour()) {
      case BAD, HALF_BAD, FLAPPING ->
          lines.add("ERROR transaction check failed: Unknown column 'orders.channel' in 'field list'");
      case LEAKING -> lines.add("WARN heap 94 % of 512 MB used, garbage collection took 1,904 ms");
      case SLOW -> lines.add("WARN slow query, 1,911 ms: SELECT … FROM `inventory`");
      case START_FAILS -> lines.add("Error: listen EADDRINUSE: address already in use 0.0.0.0:3000");
      case GOOD, BUILD_FAILS -> lines.add("GET /health 200 12 ms");
    }
    return lines;
  }
}
