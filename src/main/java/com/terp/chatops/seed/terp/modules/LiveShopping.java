package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.later;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.one;
import static com.terp.chatops.seed.terp.modules.Say.theirs;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.fill.Row;
import com.terp.chatops.seed.fill.Sketch;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions in which a client chooses while somebody shows. */
final class LiveShopping {
  private static final List<String> HELD = List.of("ENDED");
  private static final List<Integer> OFFERED = List.of(1, 2, 3, 4, 5);

  private LiveShopping() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(sessions(sizes), items(sizes), prices(sizes));
  }

  private static Sketch sessions(Sizes sizes) {
    return Sketch.of("liveShoppingSessions")
        .rows(20)
        .parent("hostUserId", Say.person(Say.SALES))
        .parent("clientId", row -> (row.index() + sizes.of("vendors")) % sizes.of("clients"))
        .set("scheduledAt", later("createdAt", 1, 9))
        .set(
            "status",
            row ->
                !Say.past(row, row.time("scheduledAt"), 2)
                    ? "SCHEDULED"
                    : row.index() % 7 == 6 ? "CANCELLED" : "ENDED")
        .set("startedAt", where("status", HELD, row -> row.time("scheduledAt").plusMinutes(3)))
        .set(
            "endedAt",
            where(
                "status",
                HELD,
                row -> row.time("startedAt").plusMinutes(row.chance().between(20, 80))))
        .set("lastActivityAt", row -> row.get("endedAt"))
        .set("expiresAt", row -> row.time("scheduledAt").plusHours(2))
        .set("title", row -> "Session with " + Say.text(row.of("clientId", "name")))
        .set("internalNotes", never())
        .set("sessionConfig", always("{\"showPrices\": true}"))
        .set("timeoutSeconds", always(7200))
        .set("autoReleaseEnabled", always(true))
        .set("extensionCount", always(0))
        .set("updatedAt", row -> row.is("status", "ENDED") ? row.get("endedAt") : row.moment())
        .set("deleted_at", never());
  }

  private static Sketch items(Sizes sizes) {
    return Sketch.of("sessionCartItems")
        .rowsPer("liveShoppingSessions", 4)
        .parent(
            "batchId", row -> Say.shelved(row, sizes, Say.timeOf(row, "sessionId", "createdAt")))
        .set("productId", theirs("batchId", "productId"))
        .set("quantity", row -> row.pick(OFFERED))
        .set("unitPrice", row -> price(row.of("batchId", "unitCogs")))
        .set("addedByRole", one("HOST", "CLIENT"))
        .set("isSample", row -> row.is("itemStatus", "SAMPLE_REQUEST"))
        .set("isHighlighted", always(false))
        .set("itemStatus", one("INTERESTED", "INTERESTED", "TO_PURCHASE", "SAMPLE_REQUEST"))
        .set("negotiationStatus", never())
        .set("negotiationData", never())
        .set("createdAt", row -> during(row))
        .set("updatedAt", row -> row.get("createdAt"))
        .set("deleted_at", never())
        .money("unitPrice");
  }

  /** While the session went on, or when it was planned. */
  private static Object during(Row row) {
    Object started = row.of("sessionId", "startedAt");
    return started == null
        ? Say.timeOf(row, "sessionId", "createdAt")
        : Say.time(row, started).plusMinutes(row.index() % 4 * 4 + 2);
  }

  private static BigDecimal price(@Nullable Object cost) {
    return Say.cents(Say.number(cost).multiply(new BigDecimal("1.35")));
  }

  private static Sketch prices(Sizes sizes) {
    return Sketch.of("sessionPriceOverrides")
        .rowsPer("liveShoppingSessions", 1)
        .parent("productId", Say.drawn(sizes, "products"))
        .set("overridePrice", row -> row.chance().between(700, 1900))
        .set("createdAt", theirs("sessionId", "createdAt"))
        .set("updatedAt", theirs("sessionId", "createdAt"));
  }
}
