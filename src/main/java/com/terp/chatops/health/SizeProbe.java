package com.terp.chatops.health;

import com.terp.chatops.db.Database;
import com.terp.chatops.run.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How large TERP's schema is; how much room is left on its disk, the server does not say. */
public final class SizeProbe implements Probe {
  private static final double MEGABYTE = 1024.0 * 1024;

  private final ServerQuestion server;

  public SizeProbe(Database database) {
    this.server = new ServerQuestion(database);
  }

  @Override
  public String subject() {
    return "Size";
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(8);
  }

  @Override
  public List<Reading> read() {
    return server.ask(
        subject(),
        asking -> {
          Map<String, String> row =
              asking.row(
                  """
                  SELECT COUNT(*) AS many, COALESCE(SUM(data_length + index_length), 0) AS bytes
                  FROM information_schema.tables
                  WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'\
                  """);
          return List.of(
              Reading.pass(
                  subject(),
                  "%s MB in %s"
                      .formatted(
                          Words.number(Math.round(ServerQuestion.number(row, "bytes") / MEGABYTE)),
                          Words.counted((long) ServerQuestion.number(row, "many"), "table")),
                  null));
        });
  }
}
