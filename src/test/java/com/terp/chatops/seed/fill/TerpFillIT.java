package com.terp.chatops.seed.fill;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.testing.WholeSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** TERP's whole schema, filled by the generic generator alone. */
@Requires(Requirement.TERP_FACTS)
class TerpFillIT {
  private static final FillOptions OPTIONS =
      FillOptions.in(new FillPeriod(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 10, 27)));

  @EachDatabase
  void noTableIsLeftEmpty(TestDatabase test) throws SQLException, IOException {
    test.execute(WholeSchema.script());
    try (Connection connection = test.connect()) {
      LiveSchema schema = SchemaReader.read(connection);
      Filled filled =
          Filling.complete(
              Ground.empty(12345, schema), List.of(), List.of(), OPTIONS, (t, i) -> i + 1);

      assertThat(filled.problems()).isEmpty();
      assertThat(filled.tables()).hasSameSizeAs(schema.tables().keySet());
      print(filled);
      Written.all(connection, schema, filled.tables());
    }
    for (String table : test.column("SHOW TABLES")) {
      assertThat(test.number("SELECT COUNT(*) FROM `%s`".formatted(table))).as(table).isPositive();
    }
  }

  private static void print(Filled filled) throws IOException {
    String file = System.getProperty("fill.print");
    if (file == null) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (TableRows<?> table : filled.tables()) {
      text.append("\n## ").append(table.table()).append(' ').append(table.count()).append('\n');
      for (long i = 0; i < Math.min(2, table.count()); i++) {
        text.append(Written.shown(table, Written.row(table, i))).append('\n');
      }
    }
    Files.writeString(Path.of(file), text);
  }
}
