package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.terp.Batch.Move;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PrimitiveIterator;

/** What leaves a batch and comes back to it. */
final class Stock {
  private final Scale scale;
  private final Sales sales;
  private final Samples samples;

  Stock(Scale scale, Sales sales, Samples samples) {
    this.scale = scale;
    this.sales = sales;
    this.samples = samples;
  }

  /** All moves of a batch, in order of time. */
  List<Move> of(long batch) {
    List<Loose> loose = new ArrayList<>();
    if (batch < scale.batchesOnSale()) {
      samples
          .of(batch)
          .filter(SampleRequest::fulfilled)
          .ifPresent(
              s -> loose.add(new Loose(Move.Kind.SAMPLE, s.index(), s.quantity(), s.decidedAt())));
      sold(batch, loose);
    }
    loose.sort(Comparator.comparing(Loose::at));
    List<Move> moves = new ArrayList<>(loose.size());
    long gone = 0;
    for (Loose move : loose) {
      gone += move.kind() == Move.Kind.RETURN ? -move.quantity() : move.quantity();
      moves.add(new Move(move.kind(), move.of(), move.quantity(), move.at(), gone));
    }
    return List.copyOf(moves);
  }

  private void sold(long batch, List<Loose> moves) {
    PrimitiveIterator.OfLong lines = sales.shelf().linesOf(batch).iterator();
    while (lines.hasNext()) {
      Line line = sales.line(lines.nextLong());
      long order = line.order();
      if (sales.shipped(order)) {
        LocalDateTime at = sales.shippedAt(order).orElseThrow();
        moves.add(new Loose(Move.Kind.SALE, order, line.quantity(), at));
        if (cameBack(line)) {
          Return back = sales.order(order).returned().orElseThrow();
          moves.add(new Loose(Move.Kind.RETURN, back.index(), line.quantity(), back.processedAt()));
        }
      }
    }
  }

  /** What is promised of a batch and still lies there, in hundredths. */
  long reserved(long batch) {
    if (batch >= scale.batchesOnSale()) {
      return 0;
    }
    return sales
        .shelf()
        .linesOf(batch)
        .filter(line -> sales.waiting(sales.lines().find(line).parent()))
        .map(line -> sales.line(line).quantity())
        .sum();
  }

  private boolean cameBack(Line line) {
    return line.ordinal() == 0 && sales.claims().restocked(sales.soldBefore(line.order()));
  }

  /** How many moves a batch has, without making them. */
  long count(long batch) {
    if (batch >= scale.batchesOnSale()) {
      return 0;
    }
    long count = samples.of(batch).filter(SampleRequest::fulfilled).isPresent() ? 1 : 0;
    PrimitiveIterator.OfLong lines = sales.shelf().linesOf(batch).iterator();
    while (lines.hasNext()) {
      var place = sales.lines().find(lines.nextLong());
      if (sales.shipped(place.parent())) {
        boolean back =
            place.ordinal() == 0 && sales.claims().restocked(sales.soldBefore(place.parent()));
        count += back ? 2 : 1;
      }
    }
    return count;
  }

  /**
   * A move before they are in order.
   *
   * @param of index of the order, the return or the request
   */
  private record Loose(Move.Kind kind, long of, long quantity, LocalDateTime at) {}
}
