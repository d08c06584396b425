package com.terp.chatops.seed.terp.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.terp.chatops.seed.SeedColumn;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we write is what TERP's own seeders write, by name, key and number. */
class DefaultsTest {
  private static final Set<String> REFERENCES = Set.of("site_id", "parent_achievement_id");

  @Test
  @Requires(Requirement.TERP_FACTS)
  void rolesPermissionsAndMappingsAreThoseOfTerp() throws IOException {
    JsonNode facts = facts();
    Map<String, String> modules = new TreeMap<>();
    facts
        .get("permissions")
        .forEach(p -> modules.put(p.get("name").asText(), p.get("module").asText()));
    Map<String, Set<String>> held = new TreeMap<>();
    facts
        .get("role_permissions")
        .properties()
        .forEach(role -> held.put(role.getKey(), new TreeSet<>(texts(role.getValue()))));

    Rights rights = Rights.TERP;

    assertThat(rights.permissions()).hasSize(331);
    assertThat(rights.mappings()).hasSize(941).doesNotHaveDuplicates();
    assertThat(rights.roles()).hasSize(10);
    assertThat(
            rights.permissions().stream()
                .collect(Collectors.toMap(Rights.Permission::name, Rights.Permission::module)))
        .isEqualTo(modules);
    assertThat(modules.values().stream().distinct()).hasSize(27);
    assertThat(
            rights.mappings().stream()
                .collect(
                    Collectors.groupingBy(
                        m -> rights.roles().get((int) m.role()).name(),
                        Collectors.mapping(
                            m -> rights.permissions().get((int) m.permission()).name(),
                            Collectors.toSet()))))
        .isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({
    "feature_flags, key",
    "achievements, code",
    "reward_catalog, code",
    "rooms, name",
    "shift_templates, name",
    "overtime_rules, name",
    "sites, code",
    "storage_zones, code",
    "leaderboard_default_weights, client_type",
    "credit_system_settings, global_min_limit",
    "referral_settings, points_per_referral"
  })
  @Requires(Requirement.TERP_FACTS)
  void moduleDefaultsAreThoseOfTerp(String table, String key) throws IOException {
    Map<String, Map<String, Object>> expected = new HashMap<>();
    for (JsonNode row : facts().get(table)) {
      expected.put(row.get(key).asText(), plain(row));
    }
    Map<String, Map<String, Object>> ours = new HashMap<>();
    rows(table).forEach(row -> ours.put(String.valueOf(row.get(key)), row));

    assertThat(rows(table)).hasSize(expected.size());
    expected.forEach((name, row) -> {
      Map<String, Object> written =
          ours.values().stream()
              .filter(r -> text(r.get(key)).equals(text(row.get(key))))
              .findFirst()
              .orElseThrow(() -> new AssertionError(table + " lacks " + name));
      row.forEach((column, value) ->
          assertThat(text(written.get(column)))
              .as("%s.%s of %s", table, column, name)
              .isEqualTo(text(value)));
      written.forEach((column, value) -> {
        if (!row.containsKey(column) && !REFERENCES.contains(column)) {
          assertThat(value == null || Set.of("id", "description").contains(column) || time(value))
              .as("%s.%s of %s is of our own: %s", table, column, name, value)
              .isTrue();
        }
      });
    });
  }

  @Test
  void zonesAndAchievementsHangTogetherAsInTerp() {
    assertThat(Listing.read("modules.txt").stream().map(Listing::table)).doesNotHaveDuplicates();
    Map<String, Long> parents = new TreeMap<>();
    rows("achievements")
        .forEach(
            row -> parents.put((String) row.get("code"), (Long) row.get("parent_achievement_id")));
    assertThat(parents)
        .containsEntry("SPENT_1K", null)
        .containsEntry("SPENT_5K", 1L)
        .containsEntry("REFERRALS_10", 13L)
        .containsEntry("LOYAL_12M", 10L);
    assertThat(rows("storage_zones").stream().map(row -> row.get("site_id")))
        .containsExactly(1L, 1L, 1L, 1L, 2L, 2L, 3L, 3L, 4L, 4L);
  }

  @Test
  void everyRoleHasSomebodyToTestIt() {
    Set<String> roles = new HashSet<>();
    Accounts.ALL.stream()
        .filter(account -> account.openId().startsWith("qa-"))
        .forEach(account -> roles.add(account.role()));
    assertThat(roles)
        .containsExactlyInAnyOrderElementsOf(
            Rights.TERP.roles().stream().map(Rights.Role::name).toList());
    assertThat(Accounts.ALL.stream().map(Accounts.Account::openId)).doesNotHaveDuplicates();
  }

  @Test
  void naturalKeysAreUnique() {
    for (TableRows<?> table : Defaults.tables((t, index) -> index + 1)) {
      assertThat(
              rows(table).stream()
                  .map(row ->
                      table.naturalKey().stream().map(row::get).map(String::valueOf).toList()))
          .as(table.table())
          .doesNotHaveDuplicates();
    }
  }

  private static List<Map<String, Object>> rows(String table) {
    return Defaults.tables((t, index) -> index + 1).stream()
        .filter(t -> t.table().equals(table))
        .map(DefaultsTest::rows)
        .findFirst()
        .orElseThrow();
  }

  private static <T> List<Map<String, Object>> rows(TableRows<T> table) {
    return LongStream.range(0, table.count())
        .mapToObj(index -> {
          T row = table.row().at(index);
          Map<String, Object> values = new TreeMap<>();
          for (SeedColumn<T> column : table.columns()) {
            values.put(column.name(), column.value().apply(row));
          }
          return values;
        })
        .toList();
  }

  private static boolean time(Object value) {
    return value instanceof java.time.LocalDateTime;
  }

  private static Map<String, Object> plain(JsonNode row) {
    Map<String, Object> plain = new TreeMap<>();
    row.properties().stream()
        .filter(e -> !REFERENCES.contains(e.getKey()))
        .forEach(e -> plain.put(e.getKey(), e.getValue()));
    return plain;
  }

  private static String text(Object value) {
    return switch (value) {
      case null -> "null";
      case JsonNode node when node.isNumber() ->
          node.decimalValue().stripTrailingZeros().toPlainString();
      case JsonNode node when node.isContainerNode() -> node.toString();
      case JsonNode node -> node.asText();
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case Boolean yes -> yes ? "1" : "0";
      case String json when json.startsWith("{") || json.startsWith("[") ->
          json.replace(": ", ":").replace(", ", ",");
      default -> value.toString();
    };
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static JsonNode facts() throws IOException {
    return new ObjectMapper().readTree(Requirement.facts("defaults.json").toFile()).get("defaults");
  }
}
