package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.terp.Children.Child;
import com.terp.chatops.seed.terp.Order.Fulfillment;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What tells of the same sales in tables beside the papers; an older TERP may lack them. */
final class SideTables {
  /** The names of its tables. */
  static final Set<String> NAMES =
      Set.of(
          "sales",
          "order_bags",
          "order_item_bags",
          "order_price_adjustments",
          "vendor_returns",
          "vendor_return_items",
          "batch_zone_assignments");

  /** What is put into the zones of the main site: less than half of what fits, in hundredths. */
  private static final List<Long> ROOM = List.of(450_00L, 225_00L, 900_00L, 90_00L);

  private static final int QUARANTINE = 3;
  private static final int LOOKED_AT = 400;

  private static final int BAGS = 40;
  private static final int CHANGED_PRICES = 40;
  private static final int SENT_BACK = 20;

  /** What is sent back to a vendor, of a hundred that a client bought. */
  private static final int PART_SENT_BACK = 10;

  private static final int DAYS_TO_CREDIT = 12;
  private static final int REBATE = 5_00;

  private static final List<String> REASONS =
      List.of("Drier than agreed", "Damaged on the way", "Another strain than ordered");

  private final World world;
  private final Keys keys;
  private final Papers papers;

  SideTables(World world, Keys keys) {
    this.world = world;
    this.keys = keys;
    papers = new Papers(keys);
  }

  List<TableRows<?>> linked() {
    return List.of(
        sales(), bags(), bagged(), changedPrices(), vendorReturns(), vendorReturnItems(), zoned());
  }

  private TableRows<?> sales() {
    return table("sales", keys, lines(), world.sales()::soldInOrder)
        .key("id", Child::index)
        .ref("batchId", "batches", row -> row.part().batch())
        .ref("productId", "products", row -> row.part().goods().product().index())
        .decimal("quantity", row -> Money.of(row.part().quantity()))
        .decimal("cogsAtSale", row -> Money.of(row.part().goods().unitCogs()))
        .decimal("salePrice", row -> Money.of(row.part().unitPrice()))
        .whole("cogsOverride", row -> 0)
        .ref("customerId", "clients", row -> row.of().client())
        .timestamp("saleDate", row -> row.of().createdAt())
        .text("notes", row -> papers.order(row.of().index()))
        .ref("createdBy", "users", row -> ReferenceData.SALES)
        .timestamp("createdAt", row -> row.of().createdAt())
        .timestamp("updatedAt", row -> row.of().createdAt())
        .detail();
  }

  private long lines() {
    return world.sales().sold().total();
  }

  /** One of so many, spread over all that was sold but the newest, which is still under way. */
  private static long spread(long index, long of, long sold) {
    return index * (sold * 9 / 10) / of;
  }

  private long bagCount() {
    return Math.min(BAGS, world.scale().sold());
  }

  private Order bag(long index) {
    long sold = spread(index, bagCount(), world.scale().sold());
    return world.sales().order(world.sales().soldOrder(sold));
  }

  private static LocalDateTime packedAt(Order order) {
    return order.reached(Fulfillment.PACKED).orElse(order.createdAt());
  }

  private TableRows<?> bags() {
    return table("order_bags", keys, bagCount(), index -> new Numbered<>(index, bag(index)))
        .key("id", Numbered::index)
        .ref("order_id", "orders", bag -> bag.of().index())
        .text("bag_identifier", bag -> papers.bag(bag.index()))
        .ref("created_by", "users", bag -> ReferenceData.WAREHOUSE)
        .timestamp("created_at", bag -> packedAt(bag.of()))
        .detail();
  }

  private record Numbered<T>(long index, T of) {}

  private TableRows<?> bagged() {
    Children<Numbered<Order>, Line> lines =
        new Children<>(
            bagCount(), index -> new Numbered<>(index, bag(index)), bag -> bag.of().lines());
    return table("order_item_bags", keys, lines.count(), lines::at)
        .key("id", Child::index)
        .ref("order_item_id", "order_line_items", row -> row.part().index())
        .ref("bag_id", "order_bags", row -> row.of().index())
        .timestamp("packed_at", row -> packedAt(row.of().of()))
        .ref("packed_by", "users", row -> ReferenceData.WAREHOUSE)
        .detail();
  }

  /** What was taken off the price of a line. */
  private TableRows<?> changedPrices() {
    long count = Math.min(CHANGED_PRICES, lines());
    return table(
            "order_price_adjustments",
            keys,
            count,
            index ->
                new Numbered<>(index, world.sales().soldInOrder(spread(index, count, lines()))))
        .key("id", Numbered::index)
        .ref("order_id", "orders", row -> row.of().of().index())
        .text("adjustment_type", row -> "ITEM")
        .ref("target_id", "order_line_items", row -> row.of().part().index())
        .text("adjustment_mode", row -> "FIXED")
        .decimal("adjustment_value", row -> Money.of(REBATE))
        .decimal("original_price", row -> Money.of(row.of().part().unitPrice() + REBATE))
        .decimal("adjusted_price", row -> Money.of(row.of().part().unitPrice()))
        .text("reason", row -> "Regular buyer")
        .ref("adjusted_by", "users", row -> ReferenceData.SALES)
        .timestamp("created_at", row -> row.of().of().createdAt())
        .detail();
  }

  private long sentBack() {
    return Math.min(SENT_BACK, lines());
  }

  private SentBack sentBack(long index) {
    Child<Order, Line> sold = world.sales().soldInOrder(spread(index, sentBack(), lines()));
    long quantity = Math.max(1, sold.part().quantity() * PART_SENT_BACK / 100);
    LocalDateTime at = world.period().atMost(sold.of().last().at().plusDays(3));
    return new SentBack(index, sold.of(), sold.part(), quantity, at);
  }

  /**
   * Goods that go back to their vendor.
   *
   * @param quantity in hundredths
   */
  private record SentBack(long index, Order order, Line line, long quantity, LocalDateTime at) {
    long worth() {
      return Money.times(quantity, line.goods().unitCogs());
    }
  }

  private @Nullable LocalDateTime creditedAt(SentBack goods) {
    LocalDateTime at = goods.at().plusDays(DAYS_TO_CREDIT);
    return goods.index() % 2 == 0 && !at.isAfter(world.period().end()) ? at : null;
  }

  private TableRows<?> vendorReturns() {
    return table("vendor_returns", keys, sentBack(), this::sentBack)
        .key("id", SentBack::index)
        .ref("order_id", "orders", goods -> goods.order().index())
        .ref("vendor_id", "clients", goods -> goods.line().goods().product().seller())
        .text(
            "status",
            goods -> creditedAt(goods) == null ? "PENDING_VENDOR_CREDIT" : "CREDIT_RECEIVED")
        .text("return_reason", g -> REASONS.get(Math.toIntExact(g.index() % REASONS.size())))
        .money("total_value", goods -> Money.of(goods.worth()))
        .money("credit_received", goods -> Money.of(creditedAt(goods) == null ? 0 : goods.worth()))
        .timestamp("credit_received_at", this::creditedAt)
        .timestamp("created_at", SentBack::at)
        .ref("created_by", "users", goods -> ReferenceData.WAREHOUSE)
        .detail();
  }

  private TableRows<?> vendorReturnItems() {
    return table("vendor_return_items", keys, sentBack(), this::sentBack)
        .key("id", SentBack::index)
        .ref("vendor_return_id", "vendor_returns", SentBack::index)
        .ref("batch_id", "batches", goods -> goods.line().batch())
        .decimal("quantity", goods -> Money.of(goods.quantity()))
        .decimal("unit_cost", goods -> Money.of(goods.line().goods().unitCogs()))
        .detail();
  }

  /** The newest batches, each whole in one zone, as long as they fit. */
  private List<Stored> stored() {
    long[] room = ROOM.stream().mapToLong(Long::longValue).toArray();
    List<Stored> stored = new ArrayList<>();
    long batches = world.scale().batches();
    for (long index = batches - 1; index >= 0; index--) {
      if (batches - index > LOOKED_AT && !stored.isEmpty()) {
        break;
      }
      Batch batch = world.batches().at(index);
      int zone = zone(batch);
      if (batch.left() > 0 && !batch.lot().open() && batch.left() <= room[zone]) {
        room[zone] -= batch.left();
        stored.add(new Stored(stored.size(), batch, zone));
      }
    }
    return List.copyOf(stored);
  }

  private static int zone(Batch batch) {
    if (batch.status() == Batch.Status.QUARANTINED) {
      return QUARANTINE;
    }
    return batch.goods().product().flower() ? (int) (batch.index() % 2) : 2;
  }

  private record Stored(long index, Batch batch, int zone) {}

  private TableRows<?> zoned() {
    List<Stored> stored = stored();
    return table(
            "batch_zone_assignments",
            keys,
            stored.size(),
            index -> stored.get(Math.toIntExact(index)))
        .key("id", Stored::index)
        .ref("batch_id", "batches", place -> place.batch().index())
        .ref("zone_id", "storage_zones", Stored::zone)
        .decimal("quantity", place -> Money.of(place.batch().left()))
        .text("rack", place -> "R" + (place.index() % 6 + 1))
        .text("shelf", place -> "S" + (place.index() % 4 + 1))
        .text("bin", place -> "B" + (place.index() % 9 + 1))
        .ref("assigned_by_id", "users", place -> ReferenceData.WAREHOUSE)
        .timestamp("assigned_at", place -> place.batch().lot().receivedAt())
        .timestamp("created_at", place -> place.batch().lot().receivedAt())
        .timestamp("updated_at", place -> place.batch().changedAt())
        .detail();
  }
}
