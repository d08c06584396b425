package com.terp.chatops.seed.terp;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.seed.terp.Seeded.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Things happen in order, by the rules of TERP's state machines, and never after the last day. */
class TimeTest {
  private static final LocalDate AS_OF = LocalDate.of(2025, 10, 27);

  private static final Map<String, Set<String>> BATCH =
      Map.of(
          "AWAITING_INTAKE", Set.of("LIVE", "QUARANTINED"),
          "LIVE", Set.of("ON_HOLD", "QUARANTINED", "SOLD_OUT"),
          "ON_HOLD", Set.of("LIVE", "QUARANTINED"),
          "QUARANTINED", Set.of("LIVE", "ON_HOLD", "CLOSED"),
          "SOLD_OUT", Set.of("CLOSED"));

  private static final Map<String, Set<String>> FULFILLMENT =
      Map.of(
          "DRAFT", Set.of("CONFIRMED", "READY_FOR_PACKING", "CANCELLED"),
          "CONFIRMED", Set.of("READY_FOR_PACKING", "PACKED", "SHIPPED", "CANCELLED"),
          "READY_FOR_PACKING", Set.of("PACKED", "SHIPPED", "CANCELLED"),
          "PACKED", Set.of("SHIPPED", "CANCELLED"),
          "SHIPPED", Set.of("DELIVERED", "RETURNED"),
          "DELIVERED", Set.of("RETURNED"),
          "RETURNED", Set.of("RESTOCKED", "RETURNED_TO_VENDOR"));

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void ordersAreNumberedInOrderOfTime(Seeded seeded) {
    List<LocalDateTime> times =
        seeded.of("orders").stream().map(o -> (LocalDateTime) o.get("created_at")).toList();
    assertThat(times).isSorted();
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void invoiceFollowsItsOrderAndPaymentFollowsItsInvoice(Seeded seeded) {
    Map<Long, Row> orders = seeded.byId("orders");
    Map<Long, Row> invoices = seeded.byId("invoices");
    Map<Long, Row> bills = seeded.tables().containsKey("bills") ? seeded.byId("bills") : Map.of();
    for (Row invoice : seeded.of("invoices")) {
      LocalDate date = (LocalDate) invoice.get("invoiceDate");
      assertThat(date.atStartOfDay())
          .isAfter((LocalDateTime) orders.get(invoice.whole("referenceId")).get("created_at"));
      assertThat((LocalDate) invoice.get("dueDate")).isAfterOrEqualTo(date);
      assertThat(orders.get(invoice.whole("referenceId")).get("due_date"))
          .isEqualTo(invoice.get("dueDate"));
    }
    for (Row payment : seeded.of("payments")) {
      if (payment.get("invoiceId") != null) {
        assertThat((LocalDate) payment.get("paymentDate"))
            .isAfterOrEqualTo(
                (LocalDate) invoices.get(payment.whole("invoiceId")).get("invoiceDate"));
      } else if (payment.get("billId") != null) {
        assertThat((LocalDate) payment.get("paymentDate"))
            .isAfterOrEqualTo((LocalDate) bills.get(payment.whole("billId")).get("billDate"));
      }
    }
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void nothingHasHappenedAfterTheLastDay(Seeded seeded) {
    Set<String> plans =
        Set.of("valid_until", "available_until", "due_date", "dueDate", "needed_by", "endDate");
    seeded
        .rows()
        .forEach((table, rows) ->
            rows.forEach(row ->
                row.values()
                    .forEach((column, value) -> {
                      if (plans.contains(column)) {
                        return;
                      }
                      if (value instanceof LocalDateTime time) {
                        assertThat(time.toLocalDate())
                            .as(table + "." + column)
                            .isBeforeOrEqualTo(AS_OF);
                      } else if (value instanceof LocalDate day) {
                        assertThat(day).as(table + "." + column).isBeforeOrEqualTo(AS_OF);
                      }
                    })));
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void nothingChangedBeforeItWasMade(Seeded seeded) {
    seeded
        .rows()
        .forEach((table, rows) -> {
          for (Row row : rows) {
            before(table, row, "createdAt", "updatedAt");
            before(table, row, "created_at", "updated_at");
            before(table, row, "created_at", "confirmed_at");
            before(table, row, "confirmed_at", "packed_at");
            before(table, row, "packed_at", "shipped_at");
            before(table, row, "createdAt", "reconciledAt");
            before(table, row, "createdAt", "sentAt");
            before(table, row, "sentAt", "confirmedAt");
          }
        });
  }

  private static void before(String table, Row row, String first, String then) {
    if (row.values().get(first) instanceof LocalDateTime one
        && row.values().get(then) instanceof LocalDateTime other) {
      assertThat(other).as(table + "." + then).isAfterOrEqualTo(one);
    }
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void batchesChangeStateAsAllowed(Seeded seeded) {
    Map<Long, Row> statuses = seeded.byId("workflow_statuses");
    Map<Long, Row> batches = seeded.byId("batches");
    seeded
        .by("batch_status_history", "batchId")
        .forEach((batch, steps) -> {
          List<String> way =
              steps.stream().map(s -> state(statuses.get(s.whole("toStatusId")))).toList();
          assertWay(way, BATCH, "AWAITING_INTAKE");
          assertThat(steps.stream().map(s -> (LocalDateTime) s.get("createdAt")).toList())
              .isSorted();
          Row row = batches.get(batch);
          assertThat(way.get(way.size() - 1)).isEqualTo(row.text("batchStatus"));
          assertThat(state(statuses.get(row.whole("statusId")))).isEqualTo(row.text("batchStatus"));
        });
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void ordersAreFulfilledAsAllowed(Seeded seeded) {
    if (!seeded.tables().containsKey("order_status_history")) {
      return;
    }
    Map<Long, Row> orders = seeded.byId("orders");
    seeded
        .by("order_status_history", "order_id")
        .forEach((order, steps) -> {
          List<String> way = steps.stream().map(s -> s.text("fulfillmentStatus")).toList();
          assertWay(way, FULFILLMENT, "DRAFT");
          assertThat(steps.stream().map(s -> (LocalDateTime) s.get("changed_at")).toList())
              .isSorted();
          assertThat(way.get(way.size() - 1))
              .isEqualTo(orders.get(order).text("fulfillmentStatus"));
        });
  }

  private static String state(Row status) {
    return status.text("name").toUpperCase(Locale.ROOT).replace(' ', '_');
  }

  private static void assertWay(List<String> way, Map<String, Set<String>> allowed, String start) {
    assertThat(way.get(0)).isEqualTo(start);
    for (int i = 1; i < way.size(); i++) {
      assertThat(allowed.get(way.get(i - 1))).contains(way.get(i));
    }
  }
}
