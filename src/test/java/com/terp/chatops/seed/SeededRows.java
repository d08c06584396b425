package com.terp.chatops.seed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.terp.chatops.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/** A digest of what a seed wrote, worked out in Java so that it does not depend on the server. */
final class SeededRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> QUERIES =
      List.of(
          "SELECT id, openId, name FROM users ORDER BY id",
          "SELECT id, name FROM vendors ORDER BY id",
          "SELECT id, teri_code, name, email, is_buyer, total_spent, created_by FROM clients ORDER BY id",
          "SELECT id, order_number, client_id, converted_from_order_id, status, total, due, created_at, items FROM orders ORDER BY id",
          "SELECT id, order_id, quantity, line_total FROM order_lines ORDER BY id");

  private SeededRows() {}

  static String digest(TestDatabase test) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    try (Connection connection = test.connect();
        Statement statement = connection.createStatement()) {
      for (String query : QUERIES) {
        try (ResultSet row = statement.executeQuery(query)) {
          while (row.next()) {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              boolean json = row.getMetaData().getColumnName(i).equals("items");
              String value = row.getString(i);
              String text = json ? JSON.readTree(value).toString() : String.valueOf(value);
              sha.update((text + "\n").getBytes(StandardCharsets.UTF_8));
            }
          }
        }
      }
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
