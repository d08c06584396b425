package com.terp.chatops.testing;

import static org.assertj.core.api.Assertions.assertThat;

class DatabasesIT {
  @EachDatabase
  void aTestHasASchemaOfItsOwnWithTheBotsRights(TestDatabase database) {
    String marker = database.kind() == DatabaseKind.MYSQL ? "8.0.31" : "MariaDB";

    database.execute("CREATE TABLE one (id INT PRIMARY KEY); INSERT INTO one VALUES (7)");

    assertThat(database.text("SELECT VERSION()")).contains(marker);
    assertThat(database.number("SELECT id FROM one")).isEqualTo(7);
    assertThat(database.text("SELECT CURRENT_USER()")).isEqualTo("terp@127.0.0.1");
  }

  @EachDatabase
  void closingDropsTheSchemaAndThoseOfTheBotBesideIt(TestDatabase database) {
    database.execute("CREATE DATABASE " + database.botSchema());

    database.close();

    try (TestDatabase other = Databases.fresh(database.kind())) {
      assertThat(other.column("SELECT SCHEMA_NAME FROM information_schema.SCHEMATA"))
          .doesNotContain(database.schema(), database.botSchema());
    }
  }
}
