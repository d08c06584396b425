package com.terp.chatops.bench;

import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.Profile;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * About as many rows as asked for in eight linked tables, in TERP's proportions: one order has
 * three lines and one invoice, an invoice two ledger entries.
 *
 * @param rows in all tables together
 */
record BenchProfile(String name, long rows) implements Profile {
  static final String NAME = "bench";

  /** The fewest rows there can be, for a run that does little but clear. */
  static final BenchProfile SPARSE = new BenchProfile("sparse", 1);

  private static final List<String> WORDS =
      List.of("Blue", "Lemon", "Purple", "Royal", "Sunset", "Alpine", "Crystal", "Golden");
  private static final List<String> KINDS = List.of("Flower", "Vape", "Edible", "Extract");

  BenchProfile(long rows) {
    this(NAME, rows);
  }

  @Override
  public String summary() {
    return "rows for measuring";
  }

  @Override
  public Dataset dataset(Ground ground) {
    return new Rows(Math.max(1, rows * 12 / 100), new Source(ground.number()));
  }

  private record Rows(long orders, Source source) implements Dataset {
    private static final int LINES = 3;
    private static final LocalDateTime FIRST = LocalDate.of(2024, 1, 1).atTime(8, 0);

    @Override
    public List<TableRows<?>> tables(Keys keys) {
      return List.of(
          clients(keys),
          products(keys),
          batches(keys),
          orders(keys),
          lines(keys),
          invoices(keys),
          payments(keys),
          entries(keys));
    }

    private long clientCount() {
      return 1 + orders / 6;
    }

    private long productCount() {
      return 1 + orders / 12;
    }

    private long batchCount() {
      return 1 + orders / 4;
    }

    private TableRows<Long> clients(Keys keys) {
      return TableRows.<Long>table("clients", keys, clientCount(), i -> i)
          .key("id", i -> i)
          .text("teri_code", i -> "CL-%06d".formatted(i))
          .personal("name", i -> name("clients", i) + " Trading " + i)
          .personal("email", i -> i % 5 == 0 ? null : "buyer" + i + "@example.com")
          .personal("phone", i -> "+1 555-01" + (10 + i % 90))
          .flag("is_buyer", i -> i % 4 != 0)
          .money("credit_limit", i -> amount("clients", i, 10_000_000))
          .text("notes", i -> i % 3 == 0 ? "Prefers deliveries before noon; pays by wire." : null)
          .timestamp("created_at", this::moment)
          .core();
    }

    private TableRows<Long> products(Keys keys) {
      return TableRows.<Long>table("products", keys, productCount(), i -> i)
          .key("id", i -> i)
          .text("sku", i -> "SKU-" + i)
          .text("name", i -> name("products", i) + " " + i)
          .text("category", i -> KINDS.get((int) (i % KINDS.size())))
          .money("price", i -> amount("products", i, 200_000))
          .core();
    }

    private TableRows<Long> batches(Keys keys) {
      return TableRows.<Long>table("batches", keys, batchCount(), i -> i)
          .key("id", i -> i)
          .text("code", i -> "B-%07d".formatted(i))
          .ref("product_id", "products", i -> i % productCount())
          .text("status", i -> i % 9 == 0 ? "SOLD_OUT" : "LIVE")
          .decimal("on_hand", i -> new BigDecimal(i % 4_000).setScale(4))
          .decimal("unit_cost", i -> amount("batches", i, 90_000).setScale(4))
          .date("received_on", i -> moment(i).toLocalDate())
          .json("metadata", i -> "{\"room\": " + i % 12 + ", \"harvest\": \"H" + i % 50 + "\"}")
          .core();
    }

    private TableRows<Long> orders(Keys keys) {
      return TableRows.<Long>table("orders", keys, orders, i -> i)
          .key("id", i -> i)
          .text("order_number", i -> "ORD-%08d".formatted(i))
          .ref("client_id", "clients", i -> chance("orders", i).below(clientCount()))
          .text("status", i -> i % 6 == 0 ? "CONFIRMED" : "PAID")
          .money("total", this::total)
          .text("notes", i -> i % 8 == 0 ? "Leave at the back door – ring twice." : null)
          .timestamp("created_at", this::moment)
          .core();
    }

    private TableRows<Long> lines(Keys keys) {
      return TableRows.<Long>table("order_lines", keys, orders * LINES, i -> i)
          .key("id", i -> i)
          .ref("order_id", "orders", i -> i / LINES)
          .ref("batch_id", "batches", i -> chance("lines", i).below(batchCount()))
          .text("product_name", i -> name("lines", i))
          .decimal("quantity", i -> BigDecimal.ONE.setScale(4))
          .money("unit_price", this::price)
          .money("line_total", this::price)
          .flag("is_sample", i -> i % 40 == 0)
          .timestamp("created_at", i -> moment(i / LINES))
          .detail();
    }

    private TableRows<Long> invoices(Keys keys) {
      return TableRows.<Long>table("invoices", keys, orders, i -> i)
          .key("id", i -> i)
          .text("invoice_number", i -> "INV-%08d".formatted(i))
          .ref("order_id", "orders", i -> i)
          .ref("client_id", "clients", i -> chance("orders", i).below(clientCount()))
          .text("status", i -> i % 6 == 0 ? "OVERDUE" : "PAID")
          .money("total", this::total)
          .date("due_date", i -> moment(i).toLocalDate().plusDays(30))
          .timestamp("created_at", this::moment)
          .core();
    }

    private TableRows<Long> payments(Keys keys) {
      return TableRows.<Long>table("payments", keys, orders, i -> i)
          .key("id", i -> i)
          .text("payment_number", i -> "PAY-%08d".formatted(i))
          .ref("invoice_id", "invoices", i -> i)
          .money("amount", this::total)
          .text("method", i -> i % 3 == 0 ? "WIRE" : "CASH")
          .date("paid_on", i -> moment(i).toLocalDate().plusDays(i % 45))
          .core();
    }

    private TableRows<Long> entries(Keys keys) {
      return TableRows.<Long>table("ledger_entries", keys, orders * 2, i -> i)
          .key("id", i -> i)
          .text("entry_number", i -> "JE-%08d".formatted(i / 2))
          .ref("invoice_id", "invoices", i -> i / 2)
          .text("account", i -> i % 2 == 0 ? "Accounts receivable" : "Sales")
          .money("debit", i -> i % 2 == 0 ? total(i / 2) : BigDecimal.ZERO)
          .money("credit", i -> i % 2 == 0 ? BigDecimal.ZERO : total(i / 2))
          .text("description", i -> "Invoice INV-%08d".formatted(i / 2))
          .date("entry_date", i -> moment(i / 2).toLocalDate())
          .detail();
    }

    private BigDecimal total(long order) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int line = 0; line < LINES; line++) {
        sum = sum.add(price(order * LINES + line));
      }
      return sum;
    }

    private BigDecimal price(long line) {
      return amount("prices", line, 900_000);
    }

    private BigDecimal amount(String stream, long index, long cents) {
      return BigDecimal.valueOf(1 + chance(stream, index).below(cents), 2);
    }

    private LocalDateTime moment(long index) {
      return FIRST.plusMinutes(index % 900_000);
    }

    private String name(String stream, long index) {
      Chance chance = chance(stream, index);
      return chance.pick(WORDS) + " " + chance.pick(WORDS);
    }

    private Chance chance(String stream, long index) {
      return source.stream(stream).at(index);
    }
  }
}
