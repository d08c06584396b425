package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Memo;
import com.terp.chatops.seed.random.Source;
import java.time.LocalDate;

/** Deliveries in order of time, each a few days before the first sale out of its block. */
final class Lots {
  private static final int EARLIEST = 13;
  private static final int SPREAD = 9;
  private static final int WAITING_DAYS = 6;

  private final Scale scale;
  private final Period period;
  private final Sales sales;
  private final Assortment assortment;
  private final Source.Stream draws;
  private final Memo<Lot> lots = new Memo<>(1024, this::make);

  Lots(Source source, Scale scale, Period period, Sales sales, Assortment assortment) {
    this.scale = scale;
    this.period = period;
    this.sales = sales;
    this.assortment = assortment;
    draws = source.stream("lots");
  }

  Lot at(long index) {
    return lots.at(index);
  }

  private Lot make(long index) {
    Chance chance = draws.at(index);
    long batch = index * scale.batchesPerLot();
    boolean open = batch >= scale.batchesOnSale();
    LocalDate day = open ? waitingSince(batch) : receivedOn(batch);
    LocalDate ordered = day.minusDays(chance.between(6, 14));
    return new Lot(
        index,
        batch,
        scale.batchesPerLot(),
        assortment.sellerOf(index),
        Period.during(ordered, chance),
        Period.during(day, chance),
        open);
  }

  private LocalDate receivedOn(long batch) {
    Shelf shelf = sales.shelf();
    long block = shelf.blockOf(batch);
    long firstOrder = sales.lines().find(shelf.firstLine(block)).parent();
    long later = SPREAD * (batch - shelf.firstBatch(block)) / shelf.size(block);
    return sales.createdAt(firstOrder).toLocalDate().minusDays(EARLIEST - later);
  }

  private LocalDate waitingSince(long batch) {
    int waiting = scale.batches() - scale.batchesOnSale();
    long later = WAITING_DAYS * (batch - scale.batchesOnSale()) / waiting;
    return period.asOf().minusDays(WAITING_DAYS - later);
  }
}
