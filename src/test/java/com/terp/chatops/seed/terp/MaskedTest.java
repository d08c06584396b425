package com.terp.chatops.seed.terp;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.seed.SeedColumn;
import com.terp.chatops.seed.SeedColumn.Kind;
import com.terp.chatops.seed.TableRows;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Nobody is meant: mails, phones and numbers come from ranges set aside for fiction. */
class MaskedTest {
  private static final Pattern MAIL = Pattern.compile("[a-z0-9.-]+@example\\.com");
  private static final Pattern PHONE = Pattern.compile("(\\(\\d{3}\\) )?555-01\\d{2}");
  private static final Pattern ADDRESS = Pattern.compile("\\d+ .+, .+, [A-Z]{2} 00\\d{3}");

  /** The company's own places, as TERP's defaults name them: nobody lives there. */
  private static final String OWN_PLACES = "sites";

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void mailsPhonesAndAddressesCannotBelongToAnybody(Seeded seeded) {
    seeded
        .rows()
        .forEach((table, rows) ->
            rows.forEach(row ->
                row.values().forEach((column, value) -> assertReserved(table, column, value))));
  }

  private static void assertReserved(String table, String column, Object value) {
    if (!(value instanceof String text)) {
      return;
    }
    String where = table + "." + column;
    if (text.contains("@") || column.toLowerCase(Locale.ROOT).endsWith("email")) {
      assertThat(text).as(where).matches(MAIL);
    }
    if (column.toLowerCase(Locale.ROOT).endsWith("phone")) {
      assertThat(text).as(where).matches(PHONE);
    }
    if (column.equals("address") && !table.equals(OWN_PLACES)) {
      assertThat(text).as(where).matches(ADDRESS);
    }
    if (column.equals("tax_id")) {
      assertThat(text).as(where).startsWith("00-");
    }
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void whatIsAboutAPersonIsMarkedAsSuch(Seeded seeded) {
    for (TableRows<?> table : seeded.tables().values()) {
      if (table.table().equals(OWN_PLACES)) {
        continue;
      }
      List<String> personal = columns(table, Kind.PERSONAL);
      assertThat(columns(table, Kind.TEXT))
          .as(table.table())
          .doesNotContain("email", "contactEmail", "contact_email", "phone", "address", "tax_id");
      if (table.table().equals("clients")) {
        assertThat(personal).containsExactly("email", "phone", "address");
      }
    }
  }

  private static <T> List<String> columns(TableRows<T> table, Kind kind) {
    return table.columns().stream().filter(c -> c.kind() == kind).map(SeedColumn::name).toList();
  }
}
