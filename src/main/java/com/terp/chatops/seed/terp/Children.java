package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.PrefixSums;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * The rows below documents: row by row, first all of the first document, then all of the second.
 *
 * @param <D> the document
 * @param <C> what it has several of
 */
final class Children<D, C> {
  private final LongFunction<D> documents;
  private final Function<D, List<C>> parts;
  private final PrefixSums sums;

  Children(long count, LongFunction<D> documents, Function<D, List<C>> parts) {
    this.documents = documents;
    this.parts = parts;
    sums = PrefixSums.over(count, document -> parts.apply(documents.apply(document)).size());
  }

  long count() {
    return sums.total();
  }

  Child<D, C> at(long index) {
    PrefixSums.Place place = sums.find(index);
    D document = documents.apply(place.parent());
    return new Child<>(
        index, document, place.ordinal(), parts.apply(document).get(place.ordinal()));
  }

  /**
   * A row.
   *
   * @param index among the rows of its table
   * @param ordinal which of its document's it is, from 0
   */
  record Child<D, C>(long index, D of, int ordinal, C part) {}
}
