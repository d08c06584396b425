package com.terp.chatops.seed.fill.value;

import com.terp.chatops.schema.Column;
import com.terp.chatops.seed.fill.Names;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Amounts that follow from others of the same row. */
final class Sums {
  private static final List<String> PAID =
      List.of("amount_paid", "paid_amount", "total_paid", "amount_used", "used_quantity");

  private static final List<String> WHOLE =
      List.of("total_amount", "total", "credit_amount", "allocated_quantity", "amount");

  private final Spot spot;
  private final Set<String> set;

  private Sums(Spot spot, Set<String> set) {
    this.spot = spot;
    this.set = set;
  }

  /**
   * What makes a column's values, where others of its table decide them.
   *
   * @param set columns a sketch sets: what follows from them is the sketch's affair too
   */
  static Optional<Maker> of(Spot spot, Set<String> set) {
    return spot.column().type().equals("decimal") && spot.bounds().allowed().isEmpty()
        ? new Sums(spot, set).maker()
        : Optional.empty();
  }

  private Optional<Maker> maker() {
    return switch (spot.name()) {
      case "line_total", "total_price", "extended_price", "line_amount" -> product();
      case "total", "total_amount", "grand_total" -> total();
      case "amount_due", "balance_due", "amount_remaining" -> rest();
      case "remaining_balance", "remaining_quantity" -> rest();
      case "amount_paid", "paid_amount", "total_paid", "amount_used", "used_quantity" -> part();
      case "quantity_after" -> sum("quantity_before", "quantity_change", 1);
      case "new_balance" -> sum("previous_balance", "transaction_amount", 1);
      case "variance" -> sum("actual_count", "expected_balance", -1);
      default -> Optional.empty();
    };
  }

  private Optional<Maker> product() {
    Optional<String> quantity = first("quantity", "qty", "units");
    return quantity.flatMap(amount ->
        first("unit_price", "price_per_unit", "unit_cost")
            .map(price -> draw -> fitting(number(draw, amount).multiply(number(draw, price)))));
  }

  private Optional<Maker> total() {
    List<String> plus = all(List.of("tax", "tax_amount", "shipping", "shipping_amount"));
    List<String> minus = all(List.of("discount", "discount_amount"));
    return first("subtotal", "sub_total")
        .map(subtotal ->
            draw -> {
              BigDecimal sum = number(draw, subtotal);
              for (String column : plus) {
                sum = sum.add(number(draw, column));
              }
              for (String column : minus) {
                sum = sum.subtract(number(draw, column));
              }
              return fitting(sum);
            });
  }

  private Optional<Maker> rest() {
    return first(WHOLE)
        .flatMap(whole ->
            first(PAID)
                .map(paid -> draw -> fitting(number(draw, whole).subtract(number(draw, paid)))));
  }

  private Optional<Maker> part() {
    return first(WHOLE)
        .map(whole ->
            draw -> {
              BigDecimal share = BigDecimal.valueOf(draw.chance().below(5) * 25, 2);
              return fitting(number(draw, whole).multiply(share));
            });
  }

  private Optional<Maker> sum(String one, String other, int sign) {
    return first(one)
        .flatMap(left ->
            first(other)
                .map(right ->
                    draw ->
                        fitting(
                            number(draw, left)
                                .add(number(draw, right).multiply(BigDecimal.valueOf(sign))))));
  }

  private Optional<String> first(String... names) {
    return first(List.of(names));
  }

  private Optional<String> first(List<String> names) {
    return all(names).stream().filter(name -> !set.contains(name)).findFirst();
  }

  private List<String> all(List<String> names) {
    return names.stream()
        .flatMap(name ->
            spot.table().columns().stream()
                .filter(c -> !c.generated() && Names.snake(c.name()).equals(name))
                .map(Column::name))
        .toList();
  }

  private static BigDecimal number(Draw draw, String column) {
    return switch (draw.get(column)) {
      case BigDecimal number -> number;
      case Long number -> BigDecimal.valueOf(number);
      case null, default -> BigDecimal.ZERO;
    };
  }

  private BigDecimal fitting(BigDecimal value) {
    return value
        .max(DecimalMakers.least(spot))
        .min(DecimalMakers.most(spot))
        .setScale(DecimalMakers.scale(spot.column()), RoundingMode.HALF_UP);
  }
}
