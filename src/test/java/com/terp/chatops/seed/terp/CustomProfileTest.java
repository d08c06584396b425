package com.terp.chatops.seed.terp;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Profiles;
import com.terp.chatops.seed.TableRows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomProfileTest {
  @Test
  void saysHowFullIsToDiffer() {
    ProfileWish wish =
        new ProfileWish(
            "spring",
            Map.of(
                "base", "full",
                "orders", "600",
                "quotes", "6",
                "cancelled-orders", "3",
                "clients", "30",
                "whales", "4",
                "revenue", "6_000_000",
                "from", "2025-03-01",
                "to", "2025-05-31"),
            List.of("comments"));
    Profiles profiles = TerpProfiles.with(List.of(wish));

    assertThat(profiles.names())
        .containsExactly("small", "medium", "light", "full", "large", "spring");
    Seeded seeded =
        Seeded.of(
            profiles
                .find("spring")
                .orElseThrow()
                .dataset(Ground.empty(3, new LiveSchema("none", Map.of()))),
            Seeded.FROM_ONE);
    assertThat(seeded.of("orders")).hasSize(600);
    assertThat(seeded.of("clients")).hasSize(30);
    assertThat(seeded.tables()).doesNotContainKey("comments");
    double revenue =
        seeded.of("invoices").stream()
            .mapToDouble(invoice -> invoice.decimal("totalAmount").doubleValue())
            .sum();
    assertThat(revenue).isBetween(5_800_000.0, 6_200_000.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "base | huge | profiles.mine.base is one of full, light, medium, small, was huge",
        "orders | many | profiles.mine.orders is a whole number from 1 to 100000000, was many",
        "clinets | 3 | profiles.mine.clinets is not known; known here: ",
        "from | 31.1.2025 | profiles.mine.from is a day as in 2025-01-31",
        "to | 2024-01-05 | profiles.mine.to is at least 14 days after from, was 2024-01-05",
        "whales | 60 | profiles.mine.clients counts vendors and whales too and needs one more",
        "lots | 2 | profiles.mine.lots with 1 batches each leaves 2 batches on sale",
        "factor | 0 | profiles.mine.factor is a number from 0.01 to 9999, was 0",
        "margin-spread | 30 | profiles.mine.margin-spread keeps the margin between 0 and 95"
      })
  void namesTheKeyAndWhatWouldBeRight(String key, String value, String problem) {
    ProfileWish wish = new ProfileWish("mine", Map.of(key, value), List.of());

    assertThat(TerpProfiles.problems(List.of(wish)))
        .anySatisfy(sentence -> assertThat(sentence).contains(problem));
  }

  @Test
  void billsNeedABaseThatWritesThem() {
    ProfileWish wish = new ProfileWish("mine", Map.of("base", "small", "bills", "3"), List.of());

    assertThat(TerpProfiles.problems(List.of(wish)))
        .anySatisfy(s -> assertThat(s).contains("profiles.mine.bills is 0 where the base writes"));
  }

  @Test
  void whatComesBackWasInvoiced() {
    ProfileWish wish =
        new ProfileWish("mine", Map.of("base", "full", "invoices", "1000"), List.of());
    assertThat(TerpProfiles.problems(List.of(wish))).isEmpty();

    Seeded seeded =
        Seeded.of(
            TerpProfiles.with(List.of(wish))
                .find("mine")
                .orElseThrow()
                .dataset(Ground.empty(3, new LiveSchema("none", Map.of()))),
            Seeded.FROM_ONE);

    assertThat(seeded.of("invoices")).hasSize(1_000);
    assertThat(seeded.of("returns")).isNotEmpty();
  }

  @Test
  void saysAllProblemsAtOnce() {
    ProfileWish one = new ProfileWish("one", Map.of("orders", "-1", "whales", "x"), List.of());
    ProfileWish full = new ProfileWish("full", Map.of(), List.of());
    ProfileWish skipping = new ProfileWish("skipping", Map.of(), List.of("orders", "nowhere"));

    assertThat(TerpProfiles.problems(List.of(one, full, skipping)))
        .hasSize(5)
        .anySatisfy(s -> assertThat(s).contains("profiles.full there is a profile of this name"))
        .anySatisfy(s -> assertThat(s).contains("skip names nowhere"))
        .anySatisfy(s -> assertThat(s).contains("skip cannot leave out orders, which"));
  }

  @Test
  void anEmptyWishIsFull() {
    Profiles profiles = TerpProfiles.with(List.of(new ProfileWish("mine", Map.of(), List.of())));
    assertThat(rows(profiles, "mine")).isEqualTo(rows(profiles, "full"));
  }

  @ParameterizedTest
  @CsvSource({"large, 25", "large-2.5, 2.5", "large-0.05, 0.05", "large-2, 2"})
  void largeIsFullTimesAFactor(String name, double factor) {
    TerpProfile full = (TerpProfile) TerpProfiles.all().find("full").orElseThrow();
    Scale scale = full.scale().times(Math.round(factor * 100));
    assertThat((double) scale.orders()).isEqualTo(Math.round(4_400 * factor));
    assertThat((double) scale.revenue()).isEqualTo(44_000_000_00L * factor);
    assertThat(scale.clients()).isGreaterThan(scale.vendors() + scale.whales());
    assertThat(TerpProfiles.all().find(name)).isPresent();
    if (factor < 3) {
      assertThat(rows(TerpProfiles.all(), name).get("orders"))
          .isEqualTo(Math.round(4_400 * factor));
    }
  }

  @Test
  void largeHasNoOtherNames() {
    for (String name : List.of("large-0", "large-1001", "large-x", "large-", "large-1.234")) {
      assertThat(TerpProfiles.all().find(name)).as(name).isEmpty();
    }
  }

  private static Map<String, Long> rows(Profiles profiles, String name) {
    return profiles
        .find(name)
        .orElseThrow()
        .dataset(Ground.empty(3, new LiveSchema("none", Map.of())))
        .tables(Seeded.FROM_ONE)
        .stream()
        .collect(java.util.stream.Collectors.toMap(TableRows::table, TableRows::count));
  }
}
