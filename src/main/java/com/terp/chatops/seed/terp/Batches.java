package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Memo;
import com.terp.chatops.seed.random.PrefixSums;
import com.terp.chatops.seed.random.Sample;
import com.terp.chatops.seed.random.Source;
import com.terp.chatops.seed.random.Weighted;
import com.terp.chatops.seed.terp.Batch.Move;
import com.terp.chatops.seed.terp.Batch.Status;
import com.terp.chatops.seed.terp.Batch.Step;
import java.time.LocalDateTime;
import java.util.List;

/** Batches with their stock: what came in is what was sold plus what their status leaves over. */
final class Batches {
  private static final int HOURS_TO_LIVE = 20;

  private static final Weighted<Status> SOLD_BEFORE =
      Weighted.of(70, Status.LIVE)
          .or(19, Status.SOLD_OUT)
          .or(5, Status.ON_HOLD)
          .or(3, Status.QUARANTINED)
          .or(3, Status.CLOSED);
  private static final Weighted<Status> SOLD_NOW =
      Weighted.of(92, Status.LIVE).or(5, Status.ON_HOLD).or(3, Status.QUARANTINED);
  private static final Weighted<PaymentTerms> OWNED_TERMS =
      Weighted.of(25, PaymentTerms.COD)
          .or(25, PaymentTerms.NET_7)
          .or(25, PaymentTerms.NET_15)
          .or(25, PaymentTerms.NET_30);
  private static final Weighted<String> GRADES =
      Weighted.of(20, "A+").or(45, "A").or(25, "B").or(10, "C");

  private final Period period;
  private final Sales sales;
  private final Assortment assortment;
  private final Lots lots;
  private final Samples samples;
  private final Stock stock;
  private final Source.Stream draws;
  private final Sample owned;
  private final PrefixSums movements;
  private final Memo<Batch> batches = new Memo<>(this::make);

  Batches(Source source, Scale scale, Period period, Sales sales, Assortment assortment) {
    this.period = period;
    this.sales = sales;
    this.assortment = assortment;
    lots = new Lots(source, scale, period, sales, assortment);
    draws = source.stream("batches");
    owned = Sample.of(ownedBatches(scale), scale.batches(), source.stream("owned batches"));
    samples = new Samples(source, scale, period, assortment, lots);
    stock = new Stock(scale, sales, samples);
    movements = PrefixSums.over(scale.batches(), batch -> 1 + stock.count(batch));
  }

  private static long ownedBatches(Scale scale) {
    return scale.batches() * (100 - scale.of(Figure.CONSIGNMENT_INTAKE)) / 100;
  }

  Batch at(long index) {
    return batches.at(index);
  }

  Lot lot(long index) {
    return lots.at(index);
  }

  /** The batches that belong to their seller until they are sold. */
  Sample consigned() {
    return owned.others();
  }

  Samples samples() {
    return samples;
  }

  /** One for what came in and one for each move. */
  PrefixSums movements() {
    return movements;
  }

  private Batch make(long index) {
    Chance chance = draws.at(index);
    Goods goods = assortment.at(index);
    Lot lot = lots.at(goods.lot());
    List<Move> moves = stock.of(index);
    long back = Batch.mostGone(moves) - (moves.isEmpty() ? 0 : moves.getLast().goneUpTo());
    long reserved = stock.reserved(index);
    Status status = status(index, lot, moves, chance);
    boolean gone = status == Status.SOLD_OUT || status == Status.CLOSED;
    status = reserved > 0 || (gone && back > 0) ? Status.LIVE : status;
    long left = back + reserved + left(goods, status, chance);
    return new Batch(
        goods,
        lot,
        owned.contains(index) ? chance.pick(OWNED_TERMS) : PaymentTerms.CONSIGNMENT,
        chance.pick(GRADES),
        moves,
        left,
        reserved,
        held(status, left, chance),
        history(status, lot, moves));
  }

  private Status status(long batch, Lot lot, List<Move> moves, Chance chance) {
    if (lot.open()) {
      return Status.AWAITING_INTAKE;
    }
    boolean current = sales.shelf().current(sales.shelf().blockOf(batch));
    return chance.pick(current || moves.isEmpty() ? SOLD_NOW : SOLD_BEFORE);
  }

  private static long left(Goods goods, Status status, Chance chance) {
    return switch (status) {
      case SOLD_OUT, CLOSED -> 0;
      case AWAITING_INTAKE, LIVE, ON_HOLD, QUARANTINED ->
          goods.product().flower() ? 50 * chance.between(20, 300) : 100 * chance.between(50, 600);
    };
  }

  private static long held(Status status, long left, Chance chance) {
    return switch (status) {
      case ON_HOLD -> part(left, 40, 100, chance);
      case QUARANTINED -> left;
      case AWAITING_INTAKE, LIVE, SOLD_OUT, CLOSED -> 0;
    };
  }

  private static long part(long whole, int least, int most, Chance chance) {
    return whole * chance.between(least, most) / 100;
  }

  private List<Step> history(Status status, Lot lot, List<Move> moves) {
    Step arrived = new Step(Status.AWAITING_INTAKE, lot.receivedAt());
    LocalDateTime live = lot.receivedAt().plusHours(HOURS_TO_LIVE);
    LocalDateTime last = moves.isEmpty() ? live : moves.getLast().at();
    LocalDateTime later = period.atMost(last.plusHours(3));
    Step shown = new Step(Status.LIVE, live);
    return switch (status) {
      case AWAITING_INTAKE -> List.of(arrived);
      case LIVE -> List.of(arrived, shown);
      case ON_HOLD, QUARANTINED -> List.of(arrived, shown, new Step(status, later));
      case SOLD_OUT -> List.of(arrived, shown, new Step(Status.SOLD_OUT, last));
      case CLOSED ->
          List.of(arrived, shown, new Step(Status.SOLD_OUT, last), new Step(Status.CLOSED, later));
    };
  }
}
