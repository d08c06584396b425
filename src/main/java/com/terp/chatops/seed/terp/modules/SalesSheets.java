package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.later;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.one;
import static com.terp.chatops.seed.terp.modules.Say.theirs;

import com.terp.chatops.seed.fill.Sketch;
import java.util.List;

/** Lists of goods for clients: templates, their versions, drafts, what was sent. */
final class SalesSheets {
  private static final String FILTERS = "{\"status\": \"LIVE\", \"category\": \"Flower\"}";
  private static final String COLUMNS = "{\"price\": true, \"quantity\": true}";

  private SalesSheets() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(templates(), versions(), drafts(sizes), history(sizes), recurring(sizes));
  }

  private static Sketch templates() {
    return Sketch.of("sales_sheet_templates")
        .rows(8)
        .set(
            "name",
            row ->
                row.index() == 0
                    ? "QA Template"
                    : row.pick(List.of("Flower this week", "Best sellers", "Greenhouse", "Value")))
        .set("description", never())
        .parent("client_id", row -> -1)
        .set("filters", always(FILTERS))
        .set("selected_items", always("[]"))
        .set("column_visibility", always(COLUMNS))
        .parent("created_by", Say.person(Say.SALES))
        .set("last_used_at", later("created_at", 5, 60))
        .set("expiration_date", never())
        .set("is_active", always(1))
        .set("current_version", always(2));
  }

  private static Sketch versions() {
    return Sketch.of("salesSheetVersions")
        .rowsPer("sales_sheet_templates", 2)
        .set("versionNumber", row -> row.index() % 2 + 1)
        .set("name", theirs("templateId", "name"))
        .set("description", never())
        .set("filters", always(FILTERS))
        .set("selected_items", always("[]"))
        .set("column_visibility", always(COLUMNS))
        .set("changes", row -> row.is("versionNumber", 1) ? "First version" : "Quantities shown")
        .parent("createdBy", Say.person(Say.SALES))
        .set(
            "createdAt",
            row -> Say.timeOf(row, "templateId", "created_at").plusMinutes(30 * (row.index() % 2)));
  }

  private static Sketch drafts(Sizes sizes) {
    return Sketch.of("sales_sheet_drafts")
        .rows(15)
        .parent("client_id", Say.drawn(sizes, "clients"))
        .parent("created_by", Say.person(Say.SALES))
        .set("name", row -> "Draft for " + Say.text(row.of("client_id", "name")))
        .set("items", row -> items(row.index(), sizes))
        .set("item_count", always(2))
        .set("total_value", row -> total(row.index()));
  }

  private static Sketch history(Sizes sizes) {
    return Sketch.of("sales_sheet_history")
        .rows(40)
        .parent("client_id", Say.drawn(sizes, "clients"))
        .parent("created_by", Say.person(Say.SALES))
        .parent("template_id", row -> row.index() % 8)
        .set("items", row -> items(row.index() + 100, sizes))
        .set("item_count", always(2))
        .set("total_value", row -> total(row.index() + 100))
        .set("notes", never())
        .set("share_expires_at", later("created_at", 7, 14))
        .set("view_count", row -> row.index() % 5)
        .set(
            "last_viewed_at", row -> row.is("view_count", 0) ? null : row.later("created_at", 0, 6))
        .parent("converted_to_order_id", row -> -1)
        .set("converted_to_session_id", never())
        .set("deleted_at", never());
  }

  /** Two goods, in the form MySQL gives JSON back. */
  private static String items(long sheet, Sizes sizes) {
    return "[%s, %s]".formatted(item(sheet * 2, sizes), item(sheet * 2 + 1, sizes));
  }

  private static String item(long nth, Sizes sizes) {
    return "{\"price\": %d, \"batchNo\": %d, \"quantity\": %d}"
        .formatted(price(nth), nth * 13 % sizes.of("batches") + 1, quantity(nth));
  }

  private static long price(long nth) {
    return 850 + nth * 70 % 1000;
  }

  private static long quantity(long nth) {
    return 1 + nth * 3 % 8;
  }

  private static long total(long sheet) {
    long second = sheet * 2 + 1;
    return price(sheet * 2) * quantity(sheet * 2) + price(second) * quantity(second);
  }

  private static Sketch recurring(Sizes sizes) {
    return Sketch.of("recurring_orders")
        .rows(12)
        .parent("client_id", Say.drawn(sizes, "clients"))
        .set("frequency", row -> row.index() % 2 == 0 ? "WEEKLY" : "MONTHLY")
        .set("day_of_week", row -> row.is("frequency", "WEEKLY") ? 1 + row.index() % 5 : null)
        .set("day_of_month", row -> row.is("frequency", "MONTHLY") ? 1 + row.index() % 28 : null)
        .set("order_template", row -> "{\"items\": %s}".formatted(items(row.index() + 200, sizes)))
        .set("status", one("ACTIVE", "ACTIVE", "PAUSED"))
        .set("start_date", later("created_at", 3, 10))
        .set("end_date", never())
        .set("last_generated_date", row -> row.get("start_date"))
        .set("next_generation_date", later("start_date", 7, 28))
        .set("notify_client", always(false))
        .set("notify_email", never())
        .parent("created_by", Say.person(Say.SALES));
  }
}
