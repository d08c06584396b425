package com.terp.chatops.verify.rules;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.Check;
import com.terp.chatops.verify.check.Finding;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists people choose from by name, which the schema lets have a name twice, and TERP too: such
 * names are worth a look.
 */
final class NamesAreThereOnce implements Check {
  private static final List<Named> LISTS =
      List.of(
          new Named("brands", "name"),
          new Named("accounts", "accountName"),
          new Named("expenseCategories", "categoryName"),
          new Named("subcategories", "categoryId", "name"),
          new Named("locations", "site", "zone", "rack", "shelf", "bin"),
          new Named("rooms", "location_id", "name"),
          new Named("shift_templates", "name"),
          new Named("overtime_rules", "name"),
          new Named("storage_zones", "site_id", "code"),
          new Named("unit_types", "name"),
          new Named("workflow_statuses", "name"),
          new Named("product_grades", "name"),
          new Named("pricing_profiles", "name"),
          new Named("pricing_rules", "name"),
          new Named("calendars", "owner_id", "name"),
          new Named("tagGroups", "name"),
          new Named("service_definitions", "name"),
          new Named("organization_settings", "setting_key", "scope"),
          new Named("cogs_rules", "name"),
          new Named("bankAccounts", "accountNumber"));

  private record Named(String table, List<String> columns) {
    Named(String table, String... columns) {
      this(table, List.of(columns));
    }

    boolean present(Snapshot snapshot) {
      Table found = snapshot.schema().tables().get(table);
      return found != null && columns.stream().allMatch(c -> found.column(c).isPresent());
    }

    String query(Snapshot snapshot) {
      boolean deletes = snapshot.schema().table(table).column("deleted_at").isPresent();
      List<String> names = columns.stream().map(Identifier::quote).toList();
      return "SELECT CONCAT_WS(' ', %1$s) AS k FROM %2$s%3$s GROUP BY %1$s HAVING COUNT(*) > 1"
          .formatted(
              String.join(", ", names),
              Identifier.quote(table),
              deletes ? " WHERE deleted_at IS NULL" : "");
    }
  }

  @Override
  public String title() {
    return "Lists people choose from have each name once";
  }

  @Override
  public Verdict on(Snapshot snapshot) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    int looked = 0;
    for (Named list : LISTS) {
      if (list.present(snapshot)) {
        looked++;
        String sentence = "names in %s that are there twice".formatted(list.table());
        snapshot.offenders(list.query(snapshot), sentence).ifPresent(findings::add);
      }
    }
    return looked == 0
        ? new Verdict.Skipped("no table here is such a list")
        : Verdict.hinting(findings, "%d lists looked at".formatted(looked));
  }
}
