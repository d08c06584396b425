package com.terp.chatops.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsIT {
  @EachDatabase
  void makesTheSchemaOnceAndLeavesTerpsAlone(TestDatabase test) {
    try (Database database = DatabaseIT.open(test)) {
      Migrations.run(database);
      Migrations.run(database);

      assertThat(tables(test, test.botSchema())).contains("run", "lease", "audit_event");
      assertThat(tables(test, test.schema())).isEmpty();
      assertThat(
              test.column(
                  """
                  SELECT t.TABLE_NAME FROM information_schema.TABLES t
                  LEFT JOIN information_schema.STATISTICS s ON s.TABLE_SCHEMA = t.TABLE_SCHEMA
                    AND s.TABLE_NAME = t.TABLE_NAME AND s.INDEX_NAME = 'PRIMARY'
                  WHERE t.TABLE_SCHEMA = '%s' AND s.INDEX_NAME IS NULL\
                  """
                      .formatted(test.botSchema())))
          .as("tables without a primary key")
          .isEmpty();
    }
  }

  @EachDatabase
  void whatHasNotRunYetOrWentWrongIsNotTakenForCurrent(TestDatabase test) {
    try (Database database = DatabaseIT.open(test)) {
      Migrations.run(database);
      String history = "`%s`.flyway_schema_history".formatted(test.botSchema());
      test.execute("UPDATE %s SET success = 0 WHERE version = '62'".formatted(history));

      assertThatThrownBy(() -> Migrations.run(database)).hasMessageContaining("brought up to date");

      test.execute("DELETE FROM %s WHERE version = '62'".formatted(history));
      assertThatThrownBy(() -> Migrations.run(database)).hasMessageContaining("brought up to date");
    }
  }

  @Test
  void theNewestScriptIsKnown() throws IOException {
    try (Stream<Path> scripts =
        Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
      List<Integer> versions =
          scripts
              .map(p -> p.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"))
              .map(Integer::valueOf)
              .sorted()
              .toList();
      assertThat(versions).hasSize(Migrations.SCRIPTS).endsWith(Integer.valueOf(Migrations.NEWEST));
    }
  }

  @EachDatabase
  void whereItMayNotCreateTheSchemaItSaysWhatToRun(TestDatabase test) {
    String user = "weak_" + test.schema();
    test.execute("DROP USER IF EXISTS %s@'127.0.0.1'".formatted(user));
    test.execute("CREATE USER %s@'127.0.0.1' IDENTIFIED BY 'pw'".formatted(user));
    test.execute("GRANT ALL ON `%s`.* TO %s@'127.0.0.1'".formatted(test.schema(), user));
    DatabaseUrl url = DatabaseUrl.parse("DATABASE_URL", test.url());
    DatabaseUrl weak =
        DatabaseUrl.parse(
            "DATABASE_URL", "mysql://%s:pw@%s/%s".formatted(user, url.address(), test.schema()));
    try (Database database = new Database(weak, test.botSchema())) {
      assertThatThrownBy(() -> Migrations.run(database))
          .isInstanceOf(ChatOpsException.class)
          .hasMessageContaining("may not create it")
          .hasMessageContaining(
              "CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4; GRANT ALL ON `%s`.* TO '%s'@'%%'"
                  .formatted(test.botSchema(), test.botSchema(), user));
    } finally {
      test.execute("DROP USER %s@'127.0.0.1'".formatted(user));
    }
  }

  private static List<String> tables(TestDatabase test, String schema) {
    return test.column(
        "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = '%s'"
            .formatted(schema));
  }
}
