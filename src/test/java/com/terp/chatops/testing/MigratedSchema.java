package com.terp.chatops.testing;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.db.Database;
import com.terp.chatops.db.Migrations;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The bot's schema as its migrations leave it. They run once a server, and what they made is copied
 * for each test: they take longer than most tests do.
 *
 * @param schema where they ran
 */
record MigratedSchema(String schema, List<String> tables) {
  private static final String HISTORY = "flyway_schema_history";
  private static final Map<DatabaseKind, MigratedSchema> MADE = new EnumMap<>(DatabaseKind.class);

  static synchronized MigratedSchema of(DatabaseKind kind) {
    return MADE.computeIfAbsent(kind, MigratedSchema::make);
  }

  // It goes with its server, when the JVM ends.
  @SuppressWarnings("resource")
  private static MigratedSchema make(DatabaseKind kind) {
    TestDatabase test = Databases.fresh(kind);
    try (Database database =
        new Database(DatabaseUrl.parse("DATABASE_URL", test.url()), test.botSchema())) {
      Migrations.run(database);
    }
    return new MigratedSchema(
        test.botSchema(),
        test.column(
            "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = '%s'"
                .formatted(test.botSchema())));
  }

  /** The statements that make another one of that name, which says itself that it is current. */
  String copied(String name) {
    return "CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4;".formatted(name)
        + tables.stream()
            .map(t ->
                "CREATE TABLE IF NOT EXISTS `%1$s`.`%3$s` LIKE `%2$s`.`%3$s`;"
                    .formatted(name, schema, t))
            .collect(Collectors.joining())
        + "INSERT IGNORE INTO `%1$s`.%3$s SELECT * FROM `%2$s`.%3$s"
            .formatted(name, schema, HISTORY);
  }
}
