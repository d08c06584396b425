package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Sample;
import com.terp.chatops.seed.random.Source;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What clients complain about: some send goods back, some get a part of their money back. Sales are
 * counted by their rank among what was sold; all are old enough for a claim to be over by now.
 */
final class Claims {
  /** Days after which an order is delivered, paid and complained about. */
  static final int DAYS = 75;

  /** Of the returns: the newer ones are still on their way. */
  private static final int DECIDED_SHARE = 85;

  private static final int REFUSED_SHARE = 15;

  private final Sample returned;
  private final Sample refused;
  private final Sample refunded;
  private final Source.Stream draws;

  /**
   * Draws them.
   *
   * @param sales how many sales are old enough
   */
  Claims(Source source, Scale scale, long sales) {
    returned = Sample.of(Math.min(scale.returns(), sales), sales, source.stream("returned orders"));
    long decided = returned.size() * DECIDED_SHARE / 100;
    refused =
        Sample.of(
            Math.min(decided, returned.size() * REFUSED_SHARE / 100),
            decided,
            source.stream("refused returns"));
    long kept = sales - returned.size();
    refunded = Sample.of(Math.min(scale.refunds(), kept), kept, source.stream("refunded orders"));
    draws = source.stream("returns");
  }

  /** The sales something of came back, in order of time. */
  Sample returned() {
    return returned;
  }

  /** The returns that were paid back, among all returns. */
  Sample processed() {
    return refused.others();
  }

  /** How many sales there are of which a part was paid back; nothing came back of them. */
  long refunded() {
    return refunded.size();
  }

  /** The sale of which a part was paid back as the so many-th. */
  long refundedSale(long rank) {
    return returned.others().at(refunded.at(rank));
  }

  /** Whether money was paid back, so that it must have come in before. */
  boolean paidBack(long sale) {
    return (in(returned.others(), sale) && in(refunded, returned.others().rank(sale)))
        || restocked(sale);
  }

  /** Whether goods are back on the shelf. */
  boolean restocked(long sale) {
    return in(returned, sale) && status(returned.rank(sale)) == Return.Status.PROCESSED;
  }

  /** What came back of a sale. */
  Optional<Return> of(long sale, LocalDateTime deliveredAt) {
    if (!in(returned, sale)) {
      return Optional.empty();
    }
    long index = returned.rank(sale);
    Chance chance = draws.at(index);
    Return.Reason reason = chance.pick(List.of(Return.Reason.values()));
    LocalDateTime asked = deliveredAt.plusHours(chance.between(20, 140));
    return Optional.of(new Return(index, status(index), reason, asked));
  }

  private Return.Status status(long index) {
    if (in(refused.others(), index)) {
      return Return.Status.PROCESSED;
    }
    if (index < refused.range()) {
      return index % 3 == 0 ? Return.Status.CANCELLED : Return.Status.REJECTED;
    }
    long open = returned.size() - refused.range();
    return switch ((int) ((index - refused.range()) * 3 / open)) {
      case 0 -> Return.Status.RECEIVED;
      case 1 -> Return.Status.APPROVED;
      default -> Return.Status.PENDING;
    };
  }

  private static boolean in(Sample sample, long index) {
    return index < sample.range() && sample.contains(index);
  }
}
