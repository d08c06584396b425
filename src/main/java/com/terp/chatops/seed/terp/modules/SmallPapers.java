package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.cents;
import static com.terp.chatops.seed.terp.modules.Say.later;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.number;
import static com.terp.chatops.seed.terp.modules.Say.one;
import static com.terp.chatops.seed.terp.modules.Say.theirs;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.fill.Row;
import com.terp.chatops.seed.fill.Sketch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Small papers around money: cash boxes, receipts, fees, coins, what is beyond a client's limit.
 */
final class SmallPapers {
  private static final List<String> BOXES =
      List.of("Front safe", "Office safe", "Delivery van", "Petty cash");
  private static final int MOVES = 10;
  private static final String PERCENTAGE = "PERCENTAGE";

  private static final List<String> REVIEWED = List.of("APPROVED", "REJECTED");

  private SmallPapers() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(
        boxes(),
        cashMoves(),
        shifts(),
        receipts(sizes),
        coins(sizes),
        agreedFees(),
        fees(sizes),
        services(sizes),
        overrides(sizes),
        creditLog(),
        costs(sizes));
  }

  private static Sketch boxes() {
    return Sketch.of("cash_locations")
        .rows(BOXES.size())
        .set("name", row -> BOXES.get((int) (row.index() % BOXES.size())))
        .set("current_balance", row -> balance(row.index()))
        .set("is_active", always(true))
        .set("created_at", row -> row.period().start())
        .set("updated_at", row -> row.period().start())
        .money("current_balance");
  }

  /** Cash goes in and out; nothing is moved from one place to another. */
  private static Sketch cashMoves() {
    return Sketch.of("cash_location_transactions")
        .rows((long) BOXES.size() * MOVES)
        .parent("location_id", row -> row.index() / MOVES)
        .set("transaction_type", row -> in(row.index()) ? "IN" : "OUT")
        .set("amount", row -> moved(row.index()))
        .set("description", row -> in(row.index()) ? "Paid in" : "Paid out")
        .set("reference_type", never())
        .set("reference_id", never())
        .parent("transfer_to_location_id", row -> -1)
        .parent("transfer_from_location_id", row -> -1)
        .parent("created_by", Say.person(Say.ACCOUNTING))
        .money("amount");
  }

  private static boolean in(long move) {
    return move % 2 == 0;
  }

  /** What goes out is always less than what came in before. */
  private static BigDecimal moved(long move) {
    long whole = in(move) ? 900 + move * 137 % 1_100 : 200 + move * 53 % 600;
    return cents(BigDecimal.valueOf(whole));
  }

  private static BigDecimal balance(long box) {
    BigDecimal balance = BigDecimal.ZERO;
    for (long move = box * MOVES; move < (box + 1) * MOVES; move++) {
      balance = in(move) ? balance.add(moved(move)) : balance.subtract(moved(move));
    }
    return cents(balance);
  }

  /** Counted at the end of a shift. */
  private static Sketch shifts() {
    return Sketch.of("shift_audits")
        .rows(40)
        .set("shift_start", row -> row.moment())
        .set("shift_end", row -> row.time("shift_start").plusHours(8))
        .set("starting_balance", row -> BigDecimal.valueOf(500 + row.index() % 5 * 100))
        .set(
            "expected_balance",
            row ->
                number(row.get("starting_balance")).add(BigDecimal.valueOf(row.index() % 7 * 40)))
        .set(
            "actual_count",
            row ->
                number(row.get("expected_balance")).subtract(BigDecimal.valueOf(row.index() % 3)))
        .set(
            "variance",
            row -> number(row.get("actual_count")).subtract(number(row.get("expected_balance"))))
        .set("status", always("CLOSED"))
        .parent("reset_by", Say.person(Say.ACCOUNTING))
        .set("reset_at", row -> row.get("shift_end"))
        .set("notes", never());
  }

  /** For payments that were received. */
  private static Sketch receipts(Sizes sizes) {
    return Sketch.of("receipts")
        .rows(40)
        .refers("transaction_id", "payments")
        .parent("transaction_id", received(sizes))
        .set("transaction_type", always("PAYMENT"))
        .set("client_id", theirs("transaction_id", "customerId"))
        .set("previous_balance", always(BigDecimal.ZERO))
        .set("transaction_amount", row -> cents(number(row.of("transaction_id", "amount"))))
        .set("new_balance", row -> row.get("transaction_amount"))
        .set("note", never())
        .set("pdf_url", never())
        .set("created_at", theirs("transaction_id", "createdAt"))
        .set("emailed_at", never())
        .set("emailed_to", never())
        .set("sms_sent_to", never())
        .set("sms_sent_at", never())
        .parent("created_by", Say.person(Say.ACCOUNTING))
        .money("transaction_amount");
  }

  /** Received payments come first, one for each of their parts. */
  private static ToLongFunction<Row> received(Sizes sizes) {
    return row -> row.chance().below(sizes.of("invoice_payments"));
  }

  /** TERP means the invoice by the payment's id. */
  private static Sketch coins(Sizes sizes) {
    return Sketch.of("crypto_payments")
        .rows(40)
        .parent("payment_id", Say.drawn(sizes, "invoices"))
        .set("client_id", theirs("payment_id", "customerId"))
        .set("crypto_currency", one("BTC", "ETH", "USDC"))
        .set("usd_amount", row -> cents(number(row.of("payment_id", "totalAmount"))))
        .set("exchange_rate", row -> rate(row.text("crypto_currency")))
        .set(
            "crypto_amount",
            row ->
                number(row.get("usd_amount"))
                    .divide(number(row.get("exchange_rate")), 8, RoundingMode.HALF_UP))
        .set("network_fee", always(new BigDecimal("0.00050000")))
        .set("confirmations", row -> 6 + row.index() % 30)
        .set("is_confirmed", always(true))
        .set("payment_date", row -> Say.timeOf(row, "payment_id", "invoiceDate").plusHours(20))
        .set("confirmed_at", row -> row.get("payment_date"))
        .set("created_at", row -> row.get("payment_date"))
        .set("updated_at", row -> row.get("payment_date"))
        .money("usd_amount");
  }

  private static BigDecimal rate(String currency) {
    return BigDecimal.valueOf(
        switch (currency) {
          case "BTC" -> 50_000;
          case "ETH" -> 2_500;
          default -> 1;
        });
  }

  private static Sketch agreedFees() {
    return Sketch.of("client_transaction_fees")
        .rows(40)
        .set("fee_type", row -> row.index() % 3 == 0 ? "FLAT" : PERCENTAGE)
        .set("fee_value", row -> feeRate(row, "fee_type"))
        .set("min_fee", always(BigDecimal.valueOf(5)))
        .set("max_fee", always(BigDecimal.valueOf(500)));
  }

  private static BigDecimal feeRate(Row row, String type) {
    return row.is(type, PERCENTAGE)
        ? BigDecimal.valueOf(1 + row.index() % 3)
        : BigDecimal.valueOf(15 + row.index() % 4 * 10);
  }

  private static Sketch fees(Sizes sizes) {
    return Sketch.of("order_transaction_fees")
        .rows(40)
        .parent("order_id", Say.drawn(sizes, "orders"))
        .parent("client_fee_config_id", row -> -1)
        .set("fee_type", row -> row.index() % 3 == 0 ? "FLAT" : PERCENTAGE)
        .set("fee_rate", row -> feeRate(row, "fee_type"))
        .set("order_subtotal", theirs("order_id", "subtotal"))
        .set(
            "fee_amount",
            row ->
                row.is("fee_type", PERCENTAGE)
                    ? cents(
                        number(row.get("order_subtotal"))
                            .multiply(number(row.get("fee_rate")))
                            .movePointLeft(2))
                    : row.get("fee_rate"))
        .set("is_overridden", always(false))
        .set("override_reason", never())
        .parent("overridden_by", row -> -1)
        .set("created_at", theirs("order_id", "created_at"));
  }

  private static Sketch services(Sizes sizes) {
    return Sketch.of("order_service_charges")
        .rows(40)
        .parent("order_id", Say.drawn(sizes, "orders"))
        .parent("service_definition_id", Say.inTurn(sizes, "service_definitions"))
        .set("service_name", theirs("service_definition_id", "name"))
        .set("service_type", theirs("service_definition_id", "service_type"))
        .set("description", never())
        .set("quantity", row -> BigDecimal.valueOf(1 + row.index() % 3))
        .set("unit_price", row -> cents(number(row.of("service_definition_id", "default_price"))))
        .set(
            "total_price",
            row -> cents(number(row.get("quantity")).multiply(number(row.get("unit_price")))))
        .set("is_taxable", always(false))
        .set("tax_amount", always(BigDecimal.ZERO))
        .set("created_at", theirs("order_id", "created_at"));
  }

  private static Sketch overrides(Sizes sizes) {
    return Sketch.of("credit_override_requests")
        .rows(40)
        .parent("order_id", Say.drawn(sizes, "orders"))
        .set("client_id", theirs("order_id", "client_id"))
        .set("requested_amount", theirs("order_id", "total"))
        .set(
            "available_credit",
            row -> cents(number(row.get("requested_amount")).multiply(new BigDecimal("0.6"))))
        .set(
            "shortfall",
            row ->
                number(row.get("requested_amount")).subtract(number(row.get("available_credit"))))
        .set("requested_at", theirs("order_id", "created_at"))
        .set(
            "status",
            row -> Say.past(row, row.time("requested_at"), 3) ? row.pick(REVIEWED) : "PENDING")
        .set("reviewed_at", where("status", REVIEWED, later("requested_at", 0, 2)))
        .parent("reviewed_by", Say.personWhere(Say.OPERATIONS, "status", "APPROVED", "REJECTED"))
        .set("review_notes", never());
  }

  /** Limits go up by tenths of what they were. */
  private static Sketch creditLog() {
    return Sketch.of("credit_audit_log")
        .rows(40)
        .set("event_type", row -> row.index() % 2 == 0 ? "LIMIT_INCREASED" : "LIMIT_DECREASED")
        .set("old_value", row -> BigDecimal.valueOf(10_000 + row.index() % 9 * 5_000))
        .set(
            "new_value",
            row ->
                number(row.get("old_value"))
                    .multiply(
                        BigDecimal.ONE.add(number(row.get("change_percent")).movePointLeft(2))))
        .set(
            "change_percent",
            row -> BigDecimal.valueOf((row.index() % 2 == 0 ? 10 : -10) * (1 + row.index() % 3)))
        .set("metadata", never());
  }

  /** What was thought a batch would cost, put right when it came. */
  private static Sketch costs(Sizes sizes) {
    return Sketch.of("cogsHistory")
        .rows(Math.min(40, sizes.of("batches")))
        .parent("batchId", row -> row.index() % sizes.of("batches"))
        .set("oldCogs", row -> number(row.of("batchId", "unitCogs")).add(BigDecimal.TEN))
        .set("newCogs", theirs("batchId", "unitCogs"))
        .set("changeType", always("CORRECTION"))
        .set("affectedSalesCount", always(0))
        .set("createdAt", theirs("batchId", "createdAt"));
  }
}
