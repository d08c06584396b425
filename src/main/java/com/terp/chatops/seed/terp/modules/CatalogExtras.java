package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.later;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.fill.Sketch;
import java.util.List;

/** What hangs on products and tags. */
final class CatalogExtras {
  private static final List<String> CATEGORIES =
      List.of("Flower", "Concentrates", "Edibles", "PreRolls", "Vapes");

  /** The group of each tag: buying, buying, paying …, then taste. */
  private static final int[] GROUPS = {0, 1, 1, 0, 0, 0, 2, 2, 2, 2, 2, 2};

  private CatalogExtras() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(
        Sketch.of("product_category_assignments")
            .rowsPer("products", 1)
            .parent("category_id", row -> category(Say.text(row.of("product_id", "category"))))
            .set("is_primary", always(true)),
        Sketch.of("productSynonyms")
            .rows(40)
            .parent("productId", Say.inTurn(sizes, "products"))
            .set("synonym", row -> Say.text(row.of("productId", "nameCanonical")) + " (old list)")
            .set("deleted_at", never()),
        Sketch.of("productMedia")
            .rows(40)
            .parent("productId", Say.inTurn(sizes, "products"))
            .set("filename", row -> "product-%04d.jpg".formatted(row.parentIndex("productId") + 1))
            .set("url", row -> "https://files.example.com/products/" + row.text("filename"))
            .set("type", always("image"))
            .set("size", row -> row.chance().between(80_000, 900_000))
            .parent("uploadedBy", Say.person(Say.WAREHOUSE))
            .set("deleted_at", never()),
        Sketch.of("tagGroupMembers")
            .rowsPer("tags", 1)
            .parent("groupId", row -> GROUPS[(int) (row.parentIndex("tagId") % GROUPS.length)]),
        Sketch.of("tagHierarchy")
            .rows(3)
            .parent("parentTagId", row -> row.index() % 3 * 3)
            .parent("childTagId", row -> row.index() % 3 * 3 + 1)
            .set("deletedAt", never()),
        Sketch.of("office_supply_items")
            .rows(5)
            .parent("product_id", row -> row.index() % sizes.of("products"))
            .set("reorder_point", always(5))
            .set("reorder_quantity", always(20))
            .parent("preferred_supplier_id", Say.inTurn(sizes, "vendors"))
            .set("auto_reorder_enabled", always(false))
            .set("last_reorder_date", later("created_at", 5, 30))
            .set("next_scheduled_reorder", later("last_reorder_date", 10, 20))
            .set("is_active", always(true))
            .set("notes", never())
            .parent("created_by", Say.person(Say.OPERATIONS)),
        Sketch.of("office_supply_needs")
            .rowsPer("office_supply_items", 1)
            .set("current_stock", row -> row.index() % 5)
            .set("suggested_quantity", always(20))
            .set("office_supply_need_status", row -> row.index() % 2 == 0 ? "PENDING" : "APPROVED")
            .set("purchase_order_id", never())
            .parent(
                "approved_by",
                Say.personWhere(Say.OPERATIONS, "office_supply_need_status", "APPROVED"))
            .set(
                "approved_at",
                where("office_supply_need_status", List.of("APPROVED"), later("created_at", 0, 2)))
            .set(
                "updated_at",
                row ->
                    row.is("office_supply_need_status", "APPROVED")
                        ? row.get("approved_at")
                        : row.moment()));
  }

  private static long category(String name) {
    return Math.max(0, CATEGORIES.indexOf(name.replaceAll("[^A-Za-z]", "")));
  }
}
