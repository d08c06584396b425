package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunState;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;

/** Covers: keys are reserved before the first row, beside people who work. */
class KeyReservationIT {
  private static final SeedSpec TOP_UP = new SeedSpec("large", 1, Clear.NO_CLEAR);

  @EachDatabase
  void nobodyWhoHasTheTablesOpenIsWaitedFor(TestDatabase test) throws Exception {
    try (Shop shop = Shop.empty(test);
        Connection reader = test.connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      for (String table : shop.fingerprints().keySet()) {
        statement.executeQuery("SELECT * FROM `%s`".formatted(table)).close();
      }

      RunEvent.Ended ended = shop.seed(TOP_UP);

      assertThat(ended.state()).as(ended.report().toString()).isEqualTo(RunState.SUCCEEDED);
    }
  }

  @EachDatabase
  void whatATriggerDoesHappensOnceForEachRow(TestDatabase test) {
    try (Shop shop = Shop.empty(test)) {
      test.execute(
          """
          CREATE TABLE told (id INT PRIMARY KEY AUTO_INCREMENT, vendor BIGINT) ENGINE = MyISAM;
          CREATE TRIGGER tell AFTER INSERT ON vendors FOR EACH ROW
            INSERT INTO told (vendor) VALUES (NEW.id)\
          """);

      RunEvent.Ended ended = shop.seed(TOP_UP);

      assertThat(ended.state()).as(ended.report().toString()).isEqualTo(RunState.SUCCEEDED);
      assertThat(test.column("SELECT vendor FROM told ORDER BY id"))
          .isEqualTo(test.column("SELECT id FROM vendors ORDER BY id"));
    }
  }

  @EachDatabase
  void aTableWhoseHighestRowIsRefusedForNowIsReservedAllTheSame(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      insertClient(test, "REG0700");

      RunEvent.Ended ended = shop.seed(new SeedSpec("large", 1, Clear.CLEAR));

      assertThat(ended.state()).as(ended.report().toString()).isEqualTo(RunState.SUCCEEDED);
      long last = test.number("SELECT MAX(id) FROM clients");
      insertClient(test, "new");
      assertThat(test.number("SELECT MAX(id) FROM clients")).isEqualTo(last + 1);
    }
  }

  private static void insertClient(TestDatabase test, String code) {
    test.execute(
        "INSERT INTO clients (teri_code, name, created_by) SELECT '%s', 'by hand', MIN(id) FROM users"
            .formatted(code));
  }
}
