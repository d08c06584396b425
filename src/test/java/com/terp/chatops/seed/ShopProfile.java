package com.terp.chatops.seed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A small profile for a schema with every kind of foreign key; rows depend on number and index
 * alone.
 */
public record ShopProfile(String name, long clients) implements Profile {
  private static final int ORDERS_PER_CLIENT = 3;
  private static final int LINES_PER_ORDER = 2;

  @Override
  public String summary() {
    return "a shop";
  }

  @Override
  public Dataset dataset(Ground ground) {
    return new Shop(clients, ground.number());
  }

  private record Shop(long clients, long number) implements Dataset {
    private long orders() {
      return clients * ORDERS_PER_CLIENT;
    }

    @Override
    public List<Set<String>> sameKeys() {
      return List.of(Set.of("vendors", "clients"));
    }

    @Override
    public List<TableRows<?>> tables(Keys keys) {
      return List.of(lines(keys), orders(keys), clients(keys), vendors(keys), users(keys));
    }

    private TableRows<Long> users(Keys keys) {
      return TableRows.<Long>table("users", keys, 2, i -> i)
          .key("id", i -> i)
          .text("openId", i -> i == 0 ? "OWNER" : "seeder")
          .personal("name", i -> "Sam Seeder")
          .reference("openId");
    }

    private TableRows<Long> vendors(Keys keys) {
      return TableRows.<Long>table("vendors", keys, clients / 2, i -> i)
          .key("id", i -> i)
          .text("name", i -> "Vendor #" + i)
          .core();
    }

    private TableRows<Long> clients(Keys keys) {
      return TableRows.<Long>table("clients", keys, clients, i -> i)
          .key("id", i -> i)
          .text("teri_code", i -> "REG%04d".formatted(i + 1))
          .personal("name", i -> "Client " + mixed(i))
          .personal("email", i -> i % 3 == 0 ? null : "c" + i + "@example.com")
          .flag("is_buyer", i -> i % 2 == 0)
          .money("total_spent", i -> BigDecimal.ZERO)
          .ref("created_by", "users", i -> i % 2)
          .core();
    }

    private TableRows<Long> orders(Keys keys) {
      return TableRows.<Long>table("orders", keys, orders(), i -> i)
          .key("id", i -> i)
          .text("order_number", i -> "ORD-%06d".formatted(i + 1))
          .ref("client_id", "clients", i -> i / ORDERS_PER_CLIENT)
          .refOrNull("converted_from_order_id", "orders", i -> i % 5 == 4 ? i - 1 : null)
          .text("status", i -> i % 2 == 0 ? "PAID" : "PENDING")
          .json("items", i -> "[{\"n\": " + i + "}]")
          .money("total", i -> total(i * LINES_PER_ORDER).add(total(i * LINES_PER_ORDER + 1)))
          .date("due", i -> i % 4 == 0 ? null : LocalDate.of(2024, 1, 1).plusDays(i % 300))
          .timestamp("created_at", i -> LocalDate.of(2024, 1, 1).atTime(7, 5).plusHours(i % 5000))
          .core();
    }

    private TableRows<Long> lines(Keys keys) {
      return TableRows.<Long>table("order_lines", keys, orders() * LINES_PER_ORDER, i -> i)
          .key("id", i -> i)
          .ref("order_id", "orders", i -> i / LINES_PER_ORDER)
          .decimal("quantity", i -> new BigDecimal("1.5"))
          .money("line_total", this::total)
          .detail();
    }

    private BigDecimal total(long line) {
      return BigDecimal.valueOf(mixed(line) % 100_000, 2);
    }

    private long mixed(long index) {
      return Math.floorMod(
          (index + 1) * 0x9E3779B97F4A7C15L ^ number * 0xBF58476D1CE4E5B9L, 1_000_000L);
    }

    @Override
    public List<Derivation> derivations() {
      return List.of(
          new Derivation(
              "clients",
              List.of("total_spent"),
              "what each client bought",
              """
              UPDATE `clients` t SET
                t.`total_spent` = (SELECT COALESCE(SUM(o.`total`), 0) FROM `orders` o
                  WHERE o.`client_id` = t.`id`),
                t.`updated_at` = t.`updated_at`
              WHERE t.`id` BETWEEN ? AND ?\
              """));
    }
  }
}
