package com.terp.chatops.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, so that the operator reads all of it at once. */
final class Problems {
  private final List<String> sentences = new ArrayList<>();

  void add(String sentence) {
    sentences.add(sentence);
  }

  /** The value, or null where reading it was a problem, which is noted. */
  <T> @Nullable T collect(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (SettingsException e) {
      sentences.addAll(e.problems());
      return null;
    }
  }

  void throwIfAny() {
    if (!sentences.isEmpty()) {
      throw new SettingsException(sentences);
    }
  }
}
