package com.terp.chatops.seed.terp;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Standing;
import com.terp.chatops.seed.TableRole;
import com.terp.chatops.seed.TableRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside rows that stay, a profile writes what is missing to its counts. */
class TopUpTest {
  private static final List<String> CORE =
      List.of("vendors", "clients", "products", "batches", "orders", "invoices", "payments");

  @ParameterizedTest
  @ValueSource(strings = {"small", "medium", "light", "full"})
  void nothingIsWrittenWhereNothingIsMissing(String profile) {
    Map<String, Long> whole = rows(profile, Standing.NOTHING);
    assertThat(written(profile, whole)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "medium", "light", "full"})
  void besideAFewOthersTheCountsComeOutRight(String profile) {
    Map<String, Long> whole = rows(profile, Standing.NOTHING);
    Map<String, Long> standing = new HashMap<>();
    CORE.forEach(table -> standing.put(table, whole.get(table) / 5));
    Map<String, Long> written = written(profile, standing);
    for (String table : List.of("vendors", "clients", "products", "orders")) {
      assertThat(written.get(table) + standing.get(table)).as(table).isEqualTo(whole.get(table));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "small, orders",
    "small, payments",
    "small, clients",
    "small, batches",
    "small, invoices",
    "light, orders",
    "light, payments",
    "light, bills",
    "light, vendors",
    "full, orders",
    "full, payments",
    "full, clients",
    "full, products",
    "full, bills"
  })
  void oneTableThatIsShortIsFilledUpWithWhatItNeeds(String profile, String table) {
    Map<String, Long> standing = new HashMap<>(rows(profile, Standing.NOTHING));
    long gone = Math.max(3, standing.get(table) / 10);
    standing.merge(table, -gone, Long::sum);
    Map<String, Long> written = written(profile, standing);
    assertThat(written.get(table)).as(written.toString()).isGreaterThanOrEqualTo(gone * 9 / 10);
    assertThat(written.get("orders")).isLessThan(standing.get("orders") / 2 + 20);
  }

  private static Map<String, Long> written(String profile, Map<String, Long> standing) {
    Map<String, Long> written = new HashMap<>(rows(profile, standing(standing)));
    written.values().removeIf(count -> count == 0);
    return written;
  }

  private static Map<String, Long> rows(String profile, Standing standing) {
    return TerpProfiles.all()
        .find(profile)
        .orElseThrow()
        .dataset(new Ground(5, new LiveSchema("none", Map.of()), standing))
        .tables(Seeded.FROM_ONE)
        .stream()
        .filter(table -> table.role() != TableRole.REFERENCE)
        .collect(Collectors.toMap(TableRows::table, TableRows::count, Long::sum));
  }

  private static Standing standing(Map<String, Long> rows) {
    return new Standing() {
      @Override
      public long rows(String table) {
        return rows.getOrDefault(table, 0L);
      }

      @Override
      public List<List<@Nullable Object>> values(String table, List<String> columns, int most) {
        return List.of();
      }
    };
  }
}
