package com.terp.chatops.health;

import com.terp.chatops.health.ServerQuestion.Asking;
import com.terp.chatops.health.ServerQuestion.Looking;
import com.terp.chatops.run.Words;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** How large TERP's schema is; how much room is left on its disk, the server does not say. */
final class SizeLook implements Looking {
  static final String SUBJECT = "Size";
  private static final double MEGABYTE = 1024.0 * 1024;

  @Override
  public List<Reading> on(Asking asking) throws SQLException {
    Map<String, String> row =
        asking.row(
            """
            SELECT COUNT(*) AS many, COALESCE(SUM(data_length + index_length), 0) AS bytes
            FROM information_schema.tables
            WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'\
            """);
    return List.of(
        Reading.pass(
            SUBJECT,
            "%s MB in %s"
                .formatted(
                    Words.number(Math.round(ServerQuestion.number(row, "bytes") / MEGABYTE)),
                    Words.counted((long) ServerQuestion.number(row, "many"), "table")),
            null));
  }
}
