package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.seed.terp.TerpProfiles;
import com.terp.chatops.testing.FactsSchema;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What one table brings along when it is seeded alone. */
@Requires(Requirement.TERP_FACTS)
class OneTableTest {
  private static final LiveSchema SCHEMA = FactsSchema.read();

  @Test
  void anOrderComesWithAllItsPapersAndOnlyThoseAreCleared() {
    Set<String> named = OneTable.named(whole("small"), "orders");

    assertThat(named)
        .contains("order_line_items", "batches", "invoices", "payments", "ledgerEntries")
        .doesNotContain("clients", "products", "users");
    assertThat(tables("small", "orders")).containsAll(named).contains("clients", "products");
  }

  @Test
  void clientsComeAlone() {
    assertThat(OneTable.named(whole("small"), "clients")).containsExactly("clients");
    assertThat(tables("small", "clients")).containsExactly("clients");
  }

  @Test
  void aVendorIsAClientToo() {
    assertThat(OneTable.named(whole("small"), "vendors")).containsExactly("vendors");
    assertThat(tables("small", "vendors")).contains("vendors", "clients");
  }

  @Test
  void whatSpeaksOfSeveralKindsOfRowsBringsAllOfThem() {
    assertThat(tables("large-0.02", "auditLogs"))
        .contains("orders", "invoices", "payments", "clients", "batches", "products", "users");
    assertThat(tables("large-0.02", "calendar_events")).doesNotContain("orders");
  }

  private static Set<String> tables(String profile, String table) {
    Dataset whole = whole(profile);
    return names(OneTable.of(whole, SCHEMA, OneTable.named(whole, table)));
  }

  private static Set<String> names(Dataset dataset) {
    return dataset.tables((name, index) -> index + 1).stream()
        .map(TableRows::table)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Dataset whole(String profile) {
    return TerpProfiles.all().find(profile).orElseThrow().dataset(Ground.empty(5, SCHEMA));
  }
}
