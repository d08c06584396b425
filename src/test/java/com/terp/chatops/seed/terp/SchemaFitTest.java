package com.terp.chatops.seed.terp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.terp.chatops.seed.SeedColumn;
import com.terp.chatops.seed.TableRole;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.terp.Seeded.Row;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Everything written fits TERP's schema as it was read from a live database. */
@Requires(Requirement.TERP_FACTS)
class SchemaFitTest {
  private static final Pattern TYPE = Pattern.compile("(\\w+)(?:\\((.*)\\))?.*");
  private static final BigDecimal INT_MAX = BigDecimal.valueOf(Integer.MAX_VALUE);

  private static JsonNode tables;

  @BeforeAll
  static void read() throws Exception {
    tables = new ObjectMapper().readTree(Requirement.facts("schema.json").toFile()).get("tables");
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void everyColumnExistsAndEveryColumnWithoutDefaultIsWritten(Seeded seeded) {
    for (TableRows<?> rows : seeded.tables().values()) {
      JsonNode table = tables.get(rows.table());
      assertThat(table).as(rows.table()).isNotNull();
      Set<String> written = names(rows);
      Set<String> existing = new HashSet<>();
      Set<String> needed = new TreeSet<>();
      for (JsonNode column : table.get("columns")) {
        existing.add(column.get("name").asText());
        if (mustBeNamed(column)) {
          needed.add(column.get("name").asText());
        }
      }
      assertThat(existing).as(rows.table()).containsAll(written);
      assertThat(written).as(rows.table()).containsAll(needed);
      assertThat(rows.columns().get(0).name()).isEqualTo(table.get("primaryKey").get(0).asText());
    }
  }

  /** An enum that is left out takes its first value, a time the time of the load. */
  private static boolean mustBeNamed(JsonNode column) {
    boolean automatic = column.path("autoIncrement").asBoolean();
    boolean noDefault = !column.get("nullable").asBoolean() && column.get("default").isNull();
    boolean clock =
        column.get("default").asText("").toLowerCase(Locale.ROOT).matches("now\\(\\)|current_.*");
    return !automatic && (noDefault || clock);
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void everyValueFitsItsColumn(Seeded seeded) {
    List<String> misfits = new ArrayList<>();
    seeded
        .rows()
        .forEach((table, rows) -> {
          Map<String, JsonNode> columns = columns(table);
          for (Row row : rows) {
            row.values()
                .forEach((name, value) -> {
                  String misfit = misfit(columns.get(name), value);
                  if (misfit != null) {
                    misfits.add(table + "." + name + ": " + misfit);
                  }
                });
          }
        });
    assertThat(misfits).isEmpty();
  }

  private static String misfit(JsonNode column, Object value) {
    if (value == null) {
      return column.get("nullable").asBoolean() ? null : "NULL in NOT NULL";
    }
    Matcher type = TYPE.matcher(column.get("type").asText());
    assertThat(type.matches()).isTrue();
    String detail = type.group(2);
    return switch (type.group(1)) {
      case "varchar" ->
          value instanceof String s && s.length() <= Integer.parseInt(detail)
              ? null
              : "too long " + value;
      case "enum" ->
          List.of(detail.replace("'", "").split(",")).contains(value) ? null : "no member " + value;
      case "decimal" -> decimalMisfit((BigDecimal) value, detail);
      case "int" ->
          value instanceof Long n && INT_MAX.compareTo(BigDecimal.valueOf(n)) >= 0 && n >= 0
              ? null
              : "no int " + value;
      case "tinyint" ->
          value instanceof Boolean || value instanceof Long ? null : "no flag " + value;
      case "text", "json" -> value instanceof String ? null : "no text " + value;
      case "timestamp" ->
          value instanceof LocalDateTime time && time.getNano() == 0 ? null : "no time " + value;
      case "date" -> value instanceof LocalDate ? null : "no date " + value;
      default -> "unknown type " + type.group(1);
    };
  }

  private static String decimalMisfit(BigDecimal value, String detail) {
    int precision = Integer.parseInt(detail.split(",")[0]);
    int scale = Integer.parseInt(detail.split(",")[1].trim());
    BigDecimal limit = BigDecimal.TEN.pow(precision - scale);
    boolean exact = value.stripTrailingZeros().scale() <= scale;
    return value.abs().setScale(scale, RoundingMode.DOWN).compareTo(limit) < 0 && exact
        ? null
        : "does not fit " + detail + ": " + value;
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void everyReferenceFindsItsRow(Seeded seeded) {
    for (TableRows<?> rows : seeded.tables().values()) {
      Map<String, String> parents = declared(rows.table());
      Map<String, String> known = parents(rows);
      known.forEach((column, parent) -> {
        if (parents.containsKey(column)) {
          assertThat(parent).as(rows.table() + "." + column).isEqualTo(parents.get(column));
        }
      });
      assertThat(names(rows).stream().filter(parents::containsKey).collect(Collectors.toSet()))
          .as(rows.table())
          .isSubsetOf(known.keySet());
      known.forEach((column, parent) -> assertFound(seeded, rows.table(), column, parent));
    }
  }

  private static void assertFound(Seeded seeded, String table, String column, String parent) {
    assertThat(seeded.tables()).as(table + "." + column).containsKey(parent);
    Set<Long> keys = seeded.byId(parent).keySet();
    assertThat(keys).as(table + "." + column).containsAll(seeded.by(table, column).keySet());
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void uniqueKeysAreUniqueAndNaturalKeysRecogniseARow(Seeded seeded) {
    for (TableRows<?> rows : seeded.tables().values()) {
      List<List<String>> keys = new ArrayList<>();
      tables.get(rows.table()).get("uniqueKeys").forEach(key -> keys.add(strings(key)));
      if (rows.role() == TableRole.REFERENCE) {
        assertThat(rows.naturalKey()).as(rows.table()).isNotEmpty();
        keys.add(rows.naturalKey());
      }
      for (List<String> key : keys) {
        assertThat(seeded.of(rows.table()).stream().map(row -> key.stream().map(row::get).toList()))
            .as(rows.table() + " " + key)
            .doesNotHaveDuplicates();
      }
    }
  }

  private static Map<String, JsonNode> columns(String table) {
    return StreamSupport.stream(tables.get(table).get("columns").spliterator(), false)
        .collect(Collectors.toMap(c -> c.get("name").asText(), c -> c));
  }

  private static Map<String, String> declared(String table) {
    return StreamSupport.stream(tables.get(table).get("foreignKeys").spliterator(), false)
        .collect(
            Collectors.toMap(
                k -> k.get("columns").get(0).asText(), k -> k.get("refTable").asText()));
  }

  private static <T> Map<String, String> parents(TableRows<T> rows) {
    return rows.columns().stream()
        .filter(c -> c.parent() != null)
        .collect(Collectors.toMap(SeedColumn::name, SeedColumn::parent));
  }

  private static <T> Set<String> names(TableRows<T> rows) {
    return rows.columns().stream().map(SeedColumn::name).collect(Collectors.toSet());
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
