package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Permutation;
import com.terp.chatops.seed.random.Sample;
import com.terp.chatops.seed.random.Source;
import com.terp.chatops.seed.terp.SampleRequest.Status;
import java.time.LocalDateTime;
import java.util.Optional;

/** Requests for samples in the order of their batches; buyers ask in turn. */
final class Samples {
  private static final int CANCELLED_SHARE = 12;
  private static final int OPEN_SHARE = 8;
  private static final long OF_FLOWER = 5;
  private static final long PIECE = 100;
  private static final int HOURS_AFTER_INTAKE = 22;

  private final Scale scale;
  private final Period period;
  private final Assortment assortment;
  private final Lots lots;
  private final Sample asked;
  private final Permutation buyers;
  private final Source.Stream draws;

  Samples(Source source, Scale scale, Period period, Assortment assortment, Lots lots) {
    this.scale = scale;
    this.period = period;
    this.assortment = assortment;
    this.lots = lots;
    asked = Sample.of(scale.samples(), scale.batchesOnSale(), source.stream("sampled batches"));
    buyers =
        new Permutation((long) scale.clients() - scale.vendors(), source.stream("sampling buyers"));
    draws = source.stream("samples");
  }

  long count() {
    return asked.size();
  }

  SampleRequest at(long index) {
    long batch = asked.at(index);
    Goods goods = assortment.at(batch);
    Chance chance = draws.at(index);
    LocalDateTime live = lots.at(goods.lot()).receivedAt().plusHours(HOURS_AFTER_INTAKE);
    LocalDateTime requested = period.atMost(live.plusMinutes(chance.between(60, 1500)));
    boolean open = index >= count() - count() * OPEN_SHARE / 100;
    boolean cancelled = chance.percent(CANCELLED_SHARE);
    return new SampleRequest(
        index,
        batch,
        scale.vendors() + buyers.at(index % (scale.clients() - scale.vendors())),
        open ? Status.PENDING : cancelled ? Status.CANCELLED : Status.FULFILLED,
        goods.product().flower() ? OF_FLOWER : PIECE,
        requested,
        period.atMost(requested.plusMinutes(chance.between(300, 1800))));
  }

  /** What was asked of a batch. */
  Optional<SampleRequest> of(long batch) {
    return batch < asked.range() && asked.contains(batch)
        ? Optional.of(at(asked.rank(batch)))
        : Optional.empty();
  }
}
