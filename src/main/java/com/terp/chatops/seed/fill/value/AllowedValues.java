package com.terp.chatops.seed.fill.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The only values the checks on a column leave. */
final class AllowedValues {
  private AllowedValues() {}

  /** In the column's Java type, in the order the check names them. */
  static List<Object> of(Spot spot) {
    List<Object> values = new ArrayList<>();
    for (String text : spot.bounds().allowed()) {
      Object value =
          switch (spot.column().type()) {
            case "tinyint", "smallint", "mediumint", "int", "bigint", "year" ->
                new BigDecimal(text).longValue();
            case "decimal" -> new BigDecimal(text);
            case "float", "double" -> Double.valueOf(text);
            case "bit" -> !text.equals("0");
            case "date" -> LocalDate.parse(text.substring(0, 10));
            case "datetime", "timestamp" -> LocalDate.parse(text.substring(0, 10)).atStartOfDay();
            default -> text;
          };
      if (!values.contains(value)) {
        values.add(value);
      }
    }
    return values;
  }
}
