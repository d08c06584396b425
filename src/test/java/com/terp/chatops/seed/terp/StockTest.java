package com.terp.chatops.seed.terp;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.seed.terp.Seeded.Row;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Nothing is sold that was not there. */
class StockTest {
  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void movementsAddUpAndEndAtTheStockOnHand(Seeded seeded) {
    Map<Long, List<Row>> movements = seeded.by("inventoryMovements", "batchId");
    for (Row batch : seeded.of("batches")) {
      BigDecimal onHand = BigDecimal.ZERO;
      LocalDateTime last = LocalDateTime.MIN;
      for (Row movement : movements.get(batch.whole("id"))) {
        assertThat(movement.decimal("quantityBefore")).isEqualByComparingTo(onHand);
        onHand = onHand.add(movement.decimal("quantityChange"));
        assertThat(movement.decimal("quantityAfter")).isEqualByComparingTo(onHand);
        assertThat(onHand).isNotNegative();
        LocalDateTime at = (LocalDateTime) movement.get("createdAt");
        assertThat(at).isAfterOrEqualTo(last);
        last = at;
      }
      assertThat(onHand).isEqualByComparingTo(batch.decimal("onHandQty"));
    }
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void everyLineOfWhatWasShippedMovesStockOnceAndNothingElseDoes(Seeded seeded) {
    Map<Long, Row> orders = seeded.byId("orders");
    List<String> sold =
        seeded.of("order_line_items").stream()
            .filter(l -> sold(orders.get(l.whole("order_id"))))
            .map(l -> key(l.whole("order_id"), l.whole("batch_id"), l.decimal("quantity").negate()))
            .sorted()
            .toList();
    List<String> moved =
        seeded.of("inventoryMovements").stream()
            .filter(m -> m.text("inventoryMovementType").equals("SALE"))
            .map(m -> key(m.whole("referenceId"), m.whole("batchId"), m.decimal("quantityChange")))
            .sorted()
            .toList();
    assertThat(moved).isEqualTo(sold);
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void aBatchReservesWhatConfirmedOrdersWaitFor(Seeded seeded) {
    Map<Long, Row> orders = seeded.byId("orders");
    Map<Long, List<Row>> lines =
        seeded.of("order_line_items").stream()
            .filter(l -> waiting(orders.get(l.whole("order_id"))))
            .collect(Collectors.groupingBy(l -> l.whole("batch_id")));
    for (Row batch : seeded.of("batches")) {
      BigDecimal waitedFor =
          lines.getOrDefault(batch.whole("id"), List.of()).stream()
              .map(l -> l.decimal("quantity"))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(batch.decimal("reservedQty")).isEqualByComparingTo(waitedFor);
    }
  }

  private static boolean waiting(Row order) {
    return List.of("CONFIRMED", "READY_FOR_PACKING", "PACKED")
        .contains(order.text("fulfillmentStatus"));
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void batchIsLiveBeforeItIsSold(Seeded seeded) {
    Map<Long, List<Row>> history = seeded.by("batch_status_history", "batchId");
    for (Row movement : seeded.of("inventoryMovements")) {
      if (movement.text("inventoryMovementType").equals("SALE")) {
        Row live = history.get(movement.whole("batchId")).get(1);
        assertThat((LocalDateTime) live.get("createdAt"))
            .isBefore((LocalDateTime) movement.get("createdAt"));
      }
    }
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void anOrderHasNoBatchTwice(Seeded seeded) {
    seeded
        .by("order_line_items", "order_id")
        .forEach((order, lines) ->
            assertThat(lines).extracting(l -> l.whole("batch_id")).doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void whatIsSetAsideIsOnHandAndSoldOutMeansNone(Seeded seeded) {
    for (Row batch : seeded.of("batches")) {
      BigDecimal aside =
          batch
              .decimal("reservedQty")
              .add(batch.decimal("quarantineQty"))
              .add(batch.decimal("holdQty"));
      assertThat(aside).isBetween(BigDecimal.ZERO, batch.decimal("onHandQty"));
      boolean gone = List.of("SOLD_OUT", "CLOSED").contains(batch.text("batchStatus"));
      assertThat(batch.decimal("onHandQty").signum() == 0).isEqualTo(gone);
    }
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void vendorAndClientOfALotAreTheSameSeller(Seeded seeded) {
    Map<Long, Row> clients = seeded.byId("clients");
    Map<Long, Row> vendors = seeded.byId("vendors");
    Map<Long, Row> products = seeded.byId("products");
    Map<Long, Row> lots = seeded.byId("lots");
    for (Row lot : seeded.of("lots")) {
      assertThat(lot.get("vendorId")).isEqualTo(lot.get("supplier_client_id"));
      Row client = clients.get(lot.whole("vendorId"));
      assertThat(client.get("is_seller")).isEqualTo(true);
      assertThat(client.get("name")).isEqualTo(vendors.get(lot.whole("vendorId")).get("name"));
    }
    for (Row batch : seeded.of("batches")) {
      assertThat(products.get(batch.whole("productId")).get("supplier_client_id"))
          .isEqualTo(lots.get(batch.whole("lotId")).get("vendorId"));
    }
    assertThat(seeded.of("orders").stream().map(o -> clients.get(o.whole("client_id"))))
        .allSatisfy(buyer -> assertThat(buyer.get("is_buyer")).isEqualTo(true));
  }

  private static boolean sold(Row order) {
    return List.of("SHIPPED", "DELIVERED", "RETURNED", "RESTOCKED")
        .contains(order.text("fulfillmentStatus"));
  }

  private static String key(long order, long batch, BigDecimal quantity) {
    return order + "/" + batch + "/" + quantity.stripTrailingZeros().toPlainString();
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void mostBatchesAreLiveAndEveryPriceIsInRange(Seeded seeded) {
    Map<Object, Long> byStatus =
        seeded.of("batches").stream()
            .collect(Collectors.groupingBy(b -> b.get("batchStatus"), Collectors.counting()));
    assertThat(byStatus.get("LIVE")).isGreaterThan(seeded.of("batches").size() / 3L);
    assertThat(seeded.of("batches"))
        .allSatisfy(b ->
            assertThat(b.decimal("unitCogs")).isBetween(new BigDecimal(15), new BigDecimal(1805)));
  }
}
