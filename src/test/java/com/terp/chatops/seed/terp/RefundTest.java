package com.terp.chatops.seed.terp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.terp.chatops.seed.terp.Seeded.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back, and what is paid back for it. */
class RefundTest {
  private static final Map<Long, Seeded> FULL =
      Map.of(12345L, Seeded.of("full", 12345), 7L, Seeded.of("full", 7));

  @ParameterizedTest
  @ValueSource(longs = {12345, 7})
  void halfAPercentOfTheOrdersComesBackAndFivePercentArePaidBackInPart(long number) {
    Seeded seeded = FULL.get(number);
    assertThat(seeded.of("returns")).hasSize(22);
    long processed =
        seeded.of("returns").stream().filter(r -> r.text("status").equals("PROCESSED")).count();
    assertThat(processed).isBetween(12L, 22L);
    assertThat(seeded.of("credits")).hasSize((int) (220 + processed));
  }

  @ParameterizedTest
  @ValueSource(longs = {12345, 7})
  void goodsComeBackToTheShelfOnceTheReturnIsProcessed(long number) throws Exception {
    Seeded seeded = FULL.get(number);
    Map<Long, Row> orders = seeded.byId("orders");
    Map<Long, List<Row>> moved =
        seeded.of("inventoryMovements").stream()
            .filter(m -> m.text("inventoryMovementType").equals("RETURN"))
            .collect(Collectors.groupingBy(m -> m.whole("referenceId")));
    for (Row back : seeded.of("returns")) {
      String status = back.text("status");
      String order = orders.get(back.whole("order_id")).text("fulfillmentStatus");
      assertThat(order)
          .isEqualTo(
              switch (status) {
                case "PROCESSED" -> "RESTOCKED";
                case "RECEIVED" -> "RETURNED";
                default -> "DELIVERED";
              });
      assertThat(moved.containsKey(back.whole("id"))).isEqualTo(status.equals("PROCESSED"));
      if (status.equals("PROCESSED")) {
        Row movement = moved.get(back.whole("id")).get(0);
        var item = new ObjectMapper().readTree(back.text("items")).get(0);
        assertThat(item.get("batchId").asLong()).isEqualTo(movement.whole("batchId"));
        assertThat(item.get("quantity").decimalValue())
            .isEqualByComparingTo(movement.decimal("quantityChange"));
        assertThat(movement.get("createdAt")).isEqualTo(back.get("processed_at"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {12345, 7})
  void onlyWhatWasPaidIsPaidBackAndNeverMore(long number) {
    Seeded seeded = FULL.get(number);
    Map<String, Row> invoices =
        seeded.of("invoices").stream()
            .collect(Collectors.toMap(i -> i.text("invoiceNumber"), i -> i));
    Map<Object, List<Row>> refunds =
        seeded.of("payments").stream()
            .filter(p -> p.get("notes") != null)
            .collect(Collectors.groupingBy(p -> p.text("notes").replace("Refund of ", "")));
    refunds.forEach((invoice, payments) -> {
      Row paid = invoices.get(invoice);
      assertThat(paid.text("status")).isEqualTo("PAID");
      assertThat(sum(payments, "amount")).isLessThanOrEqualTo(paid.decimal("totalAmount"));
      assertThat(payments)
          .allSatisfy(p -> {
            assertThat(p.text("paymentType")).isEqualTo("SENT");
            assertThat(p.get("customerId")).isEqualTo(paid.get("customerId"));
            assertThat((LocalDate) p.get("paymentDate"))
                .isAfterOrEqualTo(((LocalDateTime) paid.get("updatedAt")).toLocalDate());
          });
    });
    assertThat(sum(refunds.values().stream().flatMap(List::stream).toList(), "amount"))
        .isEqualByComparingTo(sum(seeded.of("credits"), "creditAmount"));
  }

  @ParameterizedTest
  @ValueSource(longs = {12345, 7})
  void creditsAreUsedAsFarAsTheyWereApplied(long number) {
    Seeded seeded = FULL.get(number);
    Map<Long, List<Row>> applied = seeded.by("creditApplications", "creditId");
    Map<Long, Row> transactions = seeded.byId("transactions");
    for (Row credit : seeded.of("credits")) {
      assertThat(sum(applied.get(credit.whole("id")), "amountApplied"))
          .isEqualByComparingTo(credit.decimal("amountUsed"));
      assertThat(credit.decimal("amountUsed").add(credit.decimal("amountRemaining")))
          .isEqualByComparingTo(credit.decimal("creditAmount"));
      assertThat(transactions.get(credit.whole("transactionId")).get("clientId"))
          .isEqualTo(credit.get("clientId"));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {12345, 7})
  void samplesLeaveTheShelfWhenTheyAreHandedOut(long number) {
    Seeded seeded = FULL.get(number);
    List<Object> handedOut =
        seeded.of("sampleRequests").stream()
            .filter(s -> s.text("sampleRequestStatus").equals("FULFILLED"))
            .map(s -> s.get("id"))
            .toList();
    assertThat(
            seeded.of("inventoryMovements").stream()
                .filter(m -> m.text("inventoryMovementType").equals("SAMPLE"))
                .map(m -> m.get("referenceId")))
        .containsExactlyInAnyOrderElementsOf(handedOut);
  }

  private static BigDecimal sum(List<Row> rows, String column) {
    return rows.stream().map(row -> row.decimal(column)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
