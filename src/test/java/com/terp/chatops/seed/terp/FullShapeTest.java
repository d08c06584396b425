package com.terp.chatops.seed.terp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.terp.chatops.seed.terp.Order.Fate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Full has the shape TERP's own generator promises, whatever the seed number. */
class FullShapeTest {
  private static final int WORLDS = 24;
  private static final double REVENUE = 44_000_000_00.0;

  /** Made once, as all tests look at the same orders. */
  private static final List<Full> ALL =
      LongStream.concat(LongStream.of(12345), new Random(11).longs(WORLDS - 1))
          .mapToObj(Full::of)
          .toList();

  static Stream<Full> worlds() {
    return ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void salesBringFortyFourMillions(Full full) {
    assertThat((double) full.total(order -> true)).isCloseTo(REVENUE, Percentage.withPercentage(1));
    assertThat((double) full.total(order -> !order.quote()))
        .isCloseTo(REVENUE, Percentage.withPercentage(1));
    assertThat((double) full.total(Order::sold)).isCloseTo(REVENUE, Percentage.withPercentage(1));
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void whalesBringSeventyPercent(Full full) {
    Parties parties = full.world().parties();
    double whales = full.total(o -> o.sold() && parties.kind(o.client()) == Party.Kind.WHALE);
    assertThat(100 * whales / full.total(Order::sold)).isCloseTo(70, within(2.0));
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void everyMonthBringsAboutTwoMillions(Full full) {
    Map<YearMonth, Long> months = new HashMap<>();
    Map<YearMonth, Long> counts = new HashMap<>();
    for (Order order : full.orders()) {
      YearMonth month = YearMonth.from(order.createdAt());
      counts.merge(month, 1L, Long::sum);
      months.merge(month, order.sold() ? order.total() : 0, Long::sum);
    }
    assertThat(months).hasSize(22);
    assertThat(months.values())
        .allSatisfy(m -> assertThat((double) m).isBetween(1_800_000_00.0, 2_200_000_00.0));
    assertThat(counts.values()).allSatisfy(count -> assertThat(count).isEqualTo(200));
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void ordersHaveThreeItemsAndHalfAreOnConsignment(Full full) {
    double lines = full.orders().stream().mapToLong(order -> order.lines().size()).sum();
    assertThat(lines / full.orders().size()).isCloseTo(3, within(0.15));
    double consigned = full.total(o -> o.terms() == PaymentTerms.CONSIGNMENT);
    assertThat(100 * consigned / full.total(order -> true)).isCloseTo(50, within(4.0));
    assertThat(full.orders().stream().filter(Order::quote)).hasSize(44);
    assertThat(full.orders().stream().filter(o -> o.fate() == Fate.CANCELLED)).hasSize(22);
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void marginIsAQuarterTenPercentUpOrDown(Full full) {
    double margin = 0;
    for (Order order : full.orders()) {
      margin += order.margin();
      assertThat(order.lines())
          .allSatisfy(line -> assertThat(line.marginPercent()).isBetween(14_99L, 35_01L));
    }
    assertThat(100 * margin / full.total(order -> true)).isCloseTo(25, within(1.0));
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void flowerIsMostlyIndoorAndCostsWhatItShould(Full full) {
    List<Line> flower =
        full.orders().stream()
            .flatMap(order -> order.lines().stream())
            .filter(line -> line.goods().product().flower())
            .toList();
    double lines = full.orders().stream().mapToLong(order -> order.lines().size()).sum();
    assertThat(100 * flower.size() / lines).isCloseTo(90, within(5.0));
    Map<String, Integer> shares = Map.of("Indoor", 40, "Greenhouse", 35, "Outdoor", 25);
    Map<String, Integer> prices = Map.of("Indoor", 1800, "Greenhouse", 1200, "Outdoor", 800);
    shares.forEach((grown, share) -> {
      List<Line> own =
          flower.stream().filter(l -> l.goods().product().subcategory().equals(grown)).toList();
      assertThat(100.0 * own.size() / flower.size()).as(grown).isCloseTo(share, within(7.0));
      assertThat(own.stream().mapToLong(Line::unitPrice).average().orElseThrow() / 100)
          .as(grown)
          .isCloseTo(prices.get(grown), Percentage.withPercentage(5));
    });
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void fifteenPercentOfWhatIsOwedIsOverdueAndHalfOfItForLong(Full full) {
    Receivables receivables = full.world().receivables();
    double owed = 0;
    double late = 0;
    double longLate = 0;
    for (long i = 0; i < receivables.count(); i++) {
      Invoice invoice = receivables.at(i);
      long due = invoice.total() - invoice.paid();
      long days = full.world().period().asOf().toEpochDay() - invoice.due().toEpochDay();
      owed += due;
      late += days > 0 ? due : 0;
      longLate += days >= 120 ? due : 0;
    }
    assertThat(100 * late / owed).isCloseTo(15, within(2.0));
    assertThat(100 * longLate / late).isCloseTo(50, within(10.0));
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void countsAreExact(Full full) {
    World world = full.world();
    assertThat(world.scale().clients() - world.scale().vendors()).isEqualTo(60);
    assertThat(LongStream.range(0, 68).filter(i -> world.parties().kind(i) == Party.Kind.WHALE))
        .hasSize(10);
    assertThat(full.orders()).hasSize(4_400);
    assertThat(world.scale().lots()).isEqualTo(176);
    assertThat(world.scale().batches()).isEqualTo(176);
    assertThat(LongStream.range(0, 176).filter(i -> world.batches().at(i).consigned()))
        .hasSize(159);
    assertThat(LongStream.range(0, 150).filter(i -> world.catalog().at(i).flower())).hasSize(135);
  }

  /** A world with its orders. */
  record Full(World world, List<Order> orders) {
    static Full of(long number) {
      TerpProfile profile = (TerpProfile) TerpProfiles.all().find("full").orElseThrow();
      World world = World.of(number, profile.scale(), profile.period());
      return new Full(
          world,
          LongStream.range(0, world.scale().orders()).mapToObj(world.sales()::order).toList());
    }

    long total(Predicate<Order> which) {
      return orders.stream().filter(which).mapToLong(Order::total).sum();
    }

    @Override
    public String toString() {
      return "seed=" + world.source().number();
    }
  }
}
