package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.terp.Children.Child;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/** What is known about clients: what they did, said, look for, and how they are tagged. */
final class ClientTables {
  private static final List<String> CHANNELS = List.of("CALL", "EMAIL", "MEETING", "NOTE");
  private static final List<String> SUBJECTS =
      List.of(
          "Upcoming delivery",
          "Open invoice",
          "New harvest",
          "Sample request",
          "Price list",
          "Terms for next month",
          "Quality feedback",
          "Quarterly review");
  private static final List<String> PRIORITIES = List.of("LOW", "MEDIUM", "MEDIUM", "HIGH");

  private final World world;
  private final Keys keys;
  private final Papers papers;

  ClientTables(World world, Keys keys) {
    this.world = world;
    this.keys = keys;
    papers = new Papers(keys);
  }

  List<TableRows<?>> linked() {
    return List.of(clientActivity(), clientCommunications(), clientNeeds(), clientTags());
  }

  /** That a client was created, then its invoices, then its payments. */
  private TableRows<?> clientActivity() {
    Scale scale = world.scale();
    long count = scale.clients() + world.receivables().count() + world.payments().received();
    return table("client_activity", keys, count, this::activity)
        .key("id", Activity::index)
        .ref("client_id", "clients", Activity::client)
        .ref("user_id", "users", activity -> ReferenceData.SALES)
        .text("activity_type", Activity::type)
        .json("metadata", activity -> activity.metadata().toString())
        .timestamp("created_at", Activity::at)
        .detail();
  }

  private Activity activity(long index) {
    Scale scale = world.scale();
    if (index < scale.clients()) {
      Party party = world.parties().at(index);
      Json metadata = Json.object().text("teriCode", papers.teri(party));
      return new Activity(index, index, "CREATED", metadata, party.since());
    }
    long invoiceAt = index - scale.clients();
    if (invoiceAt < world.receivables().count()) {
      Invoice invoice = world.receivables().at(invoiceAt);
      Json metadata =
          Json.object()
              .text("invoiceNumber", papers.invoice(invoiceAt))
              .decimal("amount", Money.of(invoice.total()));
      LocalDateTime at = InvoiceTables.at(invoice.date());
      return new Activity(index, invoice.order().client(), "TRANSACTION_ADDED", metadata, at);
    }
    Payment payment = world.payments().at(invoiceAt - world.receivables().count());
    Json metadata =
        Json.object()
            .text("paymentNumber", papers.payment(payment.index()))
            .decimal("amount", Money.of(payment.amount()));
    return new Activity(index, payment.party(), "PAYMENT_RECORDED", metadata, payment.at());
  }

  private record Activity(long index, long client, String type, Json metadata, LocalDateTime at) {}

  private TableRows<?> clientCommunications() {
    Children<Party, Remark> remarks =
        new Children<>(world.scale().clients(), world.parties()::at, remarks());
    return table("client_communications", keys, remarks.count(), remarks::at)
        .key("id", Child::index)
        .ref("client_id", "clients", row -> row.of().index())
        .text("communicationType", row -> CHANNELS.get(row.part().kind()))
        .text("subject", row -> SUBJECTS.get(row.part().words()))
        .text("notes", row -> "Talked about: " + SUBJECTS.get(row.part().words()) + ".")
        .timestamp("communicated_at", row -> row.part().at())
        .ref("logged_by", "users", row -> ReferenceData.SALES)
        .timestamp("created_at", row -> row.part().at())
        .detail();
  }

  private Function<Party, List<Remark>> remarks() {
    var draws = world.source().stream("communications");
    return party -> {
      Chance chance = draws.at(party.index());
      return LongStream.range(0, chance.between(1, 4))
          .mapToObj(next -> Remark.draw(chance, CHANNELS.size(), SUBJECTS.size(), world.period()))
          .toList();
    };
  }

  /** What buyers look for; sellers need nothing. */
  private TableRows<?> clientNeeds() {
    long sellers = world.scale().vendors();
    Children<Party, Need> needs =
        new Children<>(
            world.scale().clients() - sellers,
            index -> world.parties().at(sellers + index),
            needs());
    return table("client_needs", keys, needs.count(), needs::at)
        .key("id", Child::index)
        .ref("client_id", "clients", row -> row.of().index())
        .text("strain", row -> row.part().strain().name())
        .text("product_name", row -> papers.product(row.part().product()))
        .ref("strainId", "strains", row -> row.part().product().strain())
        .choice("strain_type", row -> row.part().strain().type())
        .text("category", row -> row.part().product().category().words())
        .text("subcategory", row -> row.part().product().subcategory())
        .decimal("quantity_min", row -> Money.of(row.part().least()))
        .decimal("quantity_max", row -> Money.of(row.part().least() * 3))
        .decimal("price_max", row -> Money.of(row.part().product().baseCogs() * 3 / 2))
        .text("status", row -> row.part().fulfilled() ? "FULFILLED" : "ACTIVE")
        .text("priority", row -> row.part().priority())
        .date("needed_by", row -> row.part().at().toLocalDate().plusDays(30))
        .timestamp(
            "fulfilled_at",
            row ->
                row.part().fulfilled() ? world.period().atMost(row.part().at().plusDays(9)) : null)
        .timestamp("created_at", row -> row.part().at())
        .timestamp("updated_at", row -> row.part().at())
        .ref("created_by", "users", row -> ReferenceData.SALES)
        .detail();
  }

  private Function<Party, List<Need>> needs() {
    var draws = world.source().stream("needs");
    return party -> {
      Chance chance = draws.at(party.index());
      return LongStream.range(0, chance.between(1, 3)).mapToObj(next -> need(chance)).toList();
    };
  }

  private Need need(Chance chance) {
    return new Need(
        world.catalog().at(chance.below(world.scale().products())),
        chance.between(1, 12) * 100,
        chance.pick(PRIORITIES),
        chance.percent(30),
        world.period().slot(chance.below(100), 100, chance));
  }

  private record Need(
      Product product, long least, String priority, boolean fulfilled, LocalDateTime at) {
    Strains.Strain strain() {
      return Strains.ALL.get(product.strain());
    }
  }

  private TableRows<?> clientTags() {
    var draws = world.source().stream("client tags");
    Children<Party, Long> tags =
        new Children<>(
            world.scale().clients(),
            world.parties()::at,
            party -> {
              Chance chance = draws.at(party.index());
              long start = chance.below(ReferenceData.CLIENT_TAGS);
              return LongStream.range(0, chance.between(1, 2))
                  .mapToObj(next -> (start + next * 3) % ReferenceData.CLIENT_TAGS)
                  .toList();
            });
    return table("clientTags", keys, tags.count(), tags::at)
        .key("id", Child::index)
        .ref("clientId", "clients", tag -> tag.of().index())
        .ref("tagId", "tags", Child::part)
        .timestamp("createdAt", tag -> tag.of().since())
        .detail();
  }
}
