package com.terp.chatops.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.terp.chatops.testing.DatabaseKind;
import com.terp.chatops.testing.Databases;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import com.terp.chatops.testing.TestDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class TerpSchemaIT {
  private static final String COLUMNS =
      "SELECT CONCAT_WS(' ', COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COALESCE(COLUMN_DEFAULT, '-'),"
          + " EXTRA) FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = '%s' AND TABLE_NAME ="
          + " '%s' ORDER BY ORDINAL_POSITION";
  private static final String INDEXES =
      "SELECT CONCAT(INDEX_NAME, IF(NON_UNIQUE, ' plain ', ' unique '),"
          + " GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX)) FROM information_schema.STATISTICS"
          + " WHERE TABLE_SCHEMA = '%s' AND TABLE_NAME = '%s' GROUP BY INDEX_NAME, NON_UNIQUE";
  private static final String FOREIGN_KEYS =
      "SELECT CONCAT_WS(' ', r.CONSTRAINT_NAME, k.COLUMN_NAME, r.REFERENCED_TABLE_NAME,"
          + " k.REFERENCED_COLUMN_NAME, r.DELETE_RULE) FROM"
          + " information_schema.REFERENTIAL_CONSTRAINTS r JOIN information_schema.KEY_COLUMN_USAGE"
          + " k ON k.CONSTRAINT_SCHEMA = r.CONSTRAINT_SCHEMA AND k.CONSTRAINT_NAME ="
          + " r.CONSTRAINT_NAME AND k.TABLE_NAME = r.TABLE_NAME WHERE r.CONSTRAINT_SCHEMA = '%s'"
          + " AND r.TABLE_NAME = '%s'";

  @EachDatabase
  void whatPeopleEnteredIsConsistent(TestDatabase database) {
    database.withPeoplesRows();

    assertThat(database.number("SELECT COUNT(*) FROM users")).isEqualTo(4);
    assertThat(
            database.column(
                "SELECT o.order_number FROM orders o WHERE o.total <> (SELECT SUM(l.line_total)"
                    + " FROM order_line_items l WHERE l.order_id = o.id)"))
        .isEmpty();
    assertThat(
            database.column(
                "SELECT i.invoiceNumber FROM invoices i WHERE i.amountPaid <> (SELECT"
                    + " COALESCE(SUM(p.amount), 0) FROM payments p WHERE p.invoiceId = i.id)"
                    + " OR i.amountPaid + i.amountDue <> i.totalAmount"))
        .isEmpty();
    assertThat(
            database.column(
                "SELECT b.code FROM batches b WHERE b.onHandQty <> (SELECT SUM(m.quantityChange)"
                    + " FROM inventoryMovements m WHERE m.batchId = b.id)"))
        .isEmpty();
    assertThat(database.text("SELECT SUM(debit) - SUM(credit) FROM ledgerEntries"))
        .isEqualTo("0.00");
  }

  @Test
  @Requires({Requirement.MYSQL, Requirement.TERP_FACTS})
  void everyTableIsAsItReallyIs() throws IOException {
    JsonNode facts =
        new ObjectMapper().readTree(Requirement.facts("schema.json").toFile()).get("tables");
    try (TestDatabase database = Databases.fresh(DatabaseKind.MYSQL).withTables()) {
      SoftAssertions softly = new SoftAssertions();
      for (String table : database.column("SHOW TABLES")) {
        JsonNode fact = facts.get(table);
        softly.assertThat(columns(database, table)).as(table).isEqualTo(columns(fact));
        softly
            .assertThat(database.column(INDEXES.formatted(database.schema(), table)))
            .as("indexes of %s", table)
            .containsExactlyInAnyOrderElementsOf(indexes(fact));
        softly
            .assertThat(database.column(FOREIGN_KEYS.formatted(database.schema(), table)))
            .as("foreign keys of %s", table)
            .containsExactlyInAnyOrderElementsOf(foreignKeys(fact));
      }
      softly.assertAll();
    }
  }

  private static List<String> columns(TestDatabase database, String table) {
    return database.column(COLUMNS.formatted(database.schema(), table));
  }

  private static List<String> columns(JsonNode table) {
    return each(table.get("columns")).stream()
        .map(column ->
            String.join(
                " ",
                column.get("name").asText(),
                column.get("type").asText(),
                column.get("nullable").asBoolean() ? "YES" : "NO",
                column.get("default").isNull() ? "-" : column.get("default").asText(),
                column.path("extra").asText("")))
        .toList();
  }

  private static List<String> indexes(JsonNode table) {
    List<String> indexes = new ArrayList<>();
    indexes.add("PRIMARY unique " + joined(table.get("primaryKey")));
    table
        .get("uniqueKeys")
        .properties()
        .forEach(key -> indexes.add(key.getKey() + " unique " + joined(key.getValue())));
    table
        .get("indexes")
        .properties()
        .forEach(key -> indexes.add(key.getKey() + " plain " + joined(key.getValue())));
    return indexes;
  }

  private static List<String> foreignKeys(JsonNode table) {
    return each(table.get("foreignKeys")).stream()
        .map(key ->
            String.join(
                " ",
                key.get("name").asText(),
                joined(key.get("columns")),
                key.get("refTable").asText(),
                joined(key.get("refColumns")),
                key.get("onDelete").asText()))
        .toList();
  }

  private static String joined(JsonNode names) {
    return String.join(",", each(names).stream().map(JsonNode::asText).toList());
  }

  private static List<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
