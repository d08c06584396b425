package com.terp.chatops.seed.random;

import java.util.ArrayList;
import java.util.List;

/** Values of which some are drawn more often than others. */
public final class Weighted<T> {
  private final List<T> values;
  private final List<Long> upTo;

  private Weighted(List<T> values, List<Long> upTo) {
    this.values = List.copyOf(values);
    this.upTo = List.copyOf(upTo);
  }

  public static <T> Weighted<T> of(long weight, T value) {
    return new Weighted<>(List.of(value), List.of(weight));
  }

  public Weighted<T> or(long weight, T value) {
    List<T> moreValues = new ArrayList<>(values);
    List<Long> moreUpTo = new ArrayList<>(upTo);
    moreValues.add(value);
    moreUpTo.add(sum() + weight);
    return new Weighted<>(moreValues, moreUpTo);
  }

  long sum() {
    return upTo.get(upTo.size() - 1);
  }

  T at(long point) {
    int i = 0;
    while (point >= upTo.get(i)) {
      i++;
    }
    return values.get(i);
  }
}
