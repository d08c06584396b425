package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Source;
import com.terp.chatops.seed.terp.Children.Child;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.LongStream;

/** What sellers offer and what was noted about them. */
final class VendorTables {
  private static final List<String> NOTES =
      List.of(
          "Delivers on Tuesdays.",
          "Asks for payment within a week.",
          "Labels are complete.",
          "Prefers a call before pick-up.",
          "New greenhouse from next season.");
  private static final List<String> STATES = List.of("AVAILABLE", "AVAILABLE", "RESERVED");

  private final World world;
  private final Keys keys;
  private final Papers papers;
  private final Source.Stream supplyDraws;
  private final Source.Stream noteDraws;

  VendorTables(World world, Keys keys) {
    this.world = world;
    this.keys = keys;
    papers = new Papers(keys);
    supplyDraws = world.source().stream("vendor supply");
    noteDraws = world.source().stream("vendor notes");
  }

  List<TableRows<?>> linked() {
    return List.of(vendorSupply(), vendorNotes());
  }

  private TableRows<?> vendorSupply() {
    Children<Party, Offer> offers =
        new Children<>(world.scale().vendors(), world.parties()::at, this::offers);
    return table("vendor_supply", keys, offers.count(), offers::at)
        .key("id", Child::index)
        .ref("vendor_id", "vendors", row -> row.of().index())
        .text("strain", row -> strain(row).name())
        .text("product_name", row -> papers.product(row.part().product()))
        .choice("strain_type", row -> strain(row).type())
        .text("category", row -> row.part().product().category().words())
        .text("subcategory", row -> row.part().product().subcategory())
        .decimal("quantity_available", row -> Money.of(row.part().quantity()))
        .decimal("unit_price", row -> Money.of(row.part().product().baseCogs()))
        .text("status", row -> row.part().state())
        .timestamp("available_until", row -> row.part().at().plusDays(45))
        .timestamp(
            "reserved_at", row -> row.part().state().equals("RESERVED") ? row.part().at() : null)
        .timestamp("created_at", row -> row.part().at())
        .timestamp("updated_at", row -> row.part().at())
        .ref("created_by", "users", row -> ReferenceData.OPERATIONS)
        .detail();
  }

  private static Strains.Strain strain(Child<Party, Offer> row) {
    return Strains.ALL.get(row.part().product().strain());
  }

  private List<Offer> offers(Party seller) {
    Chance chance = supplyDraws.at(seller.index());
    return LongStream.range(0, chance.between(1, 4))
        .mapToObj(turn ->
            new Offer(
                world.catalog().at(world.catalog().ofSeller(seller.index(), turn)),
                chance.between(5, 80) * 100,
                chance.pick(STATES),
                world.period().slot(chance.between(70, 99), 100, chance)))
        .toList();
  }

  private record Offer(Product product, long quantity, String state, LocalDateTime at) {}

  private TableRows<?> vendorNotes() {
    Children<Party, Remark> notes =
        new Children<>(world.scale().vendors(), world.parties()::at, this::notes);
    return table("vendorNotes", keys, notes.count(), notes::at)
        .key("id", Child::index)
        .ref("client_id", "clients", row -> row.of().index())
        .ref("vendorId", "vendors", row -> row.of().index())
        .ref("userId", "users", row -> ReferenceData.OPERATIONS)
        .text("note", row -> NOTES.get(row.part().words()))
        .timestamp("createdAt", row -> row.part().at())
        .timestamp("updatedAt", row -> row.part().at())
        .detail();
  }

  private List<Remark> notes(Party seller) {
    Chance chance = noteDraws.at(seller.index());
    return LongStream.range(0, chance.between(1, 2))
        .mapToObj(next -> Remark.draw(chance, 1, NOTES.size(), world.period()))
        .toList();
  }
}
