package com.terp.chatops.deploy;

import com.terp.chatops.run.ChatOpsException;
import java.util.Optional;
import java.util.function.Function;

/** What the API answered. That it cannot be asked says nothing about the app. */
public sealed interface Answer<T> {
  /** It answered. */
  record Got<T>(T value) implements Answer<T> {}

  /**
   * It said no, and did nothing.
   *
   * @param status from 400 to 499
   * @param sentence its own
   */
  record Refused<T>(int status, String sentence) implements Answer<T> {}

  /**
   * Nobody knows: the network, a wrong token, too many requests, an error of its own.
   *
   * @param effect whether what was asked for may have been done all the same
   * @param why one sentence
   * @param next what to do about it
   */
  record Unknown<T>(Effect effect, String why, String next) implements Answer<T> {}

  /** Whether a request may have been carried out. */
  enum Effect {
    NONE,
    /** Look before asking again. */
    PERHAPS
  }

  /** The value, where it answered. */
  default Optional<T> known() {
    return this instanceof Got<T> got ? Optional.of(got.value()) : Optional.empty();
  }

  /**
   * The value.
   *
   * @throws ChatOpsException saying why there is none and what to do
   */
  default T orThrow() {
    return switch (this) {
      case Got<T> got -> got.value();
      case Refused<T> refused ->
          throw new ChatOpsException(
              "DigitalOcean refused (%d): %s".formatted(refused.status(), refused.sentence()));
      case Unknown<T> unknown ->
          throw new ChatOpsException("%s %s".formatted(unknown.why(), unknown.next()));
    };
  }

  /** What comes of the value, where there is one. */
  default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
    return switch (this) {
      case Got<T> got -> next.apply(got.value());
      case Refused<T> refused -> new Refused<>(refused.status(), refused.sentence());
      case Unknown<T> unknown -> new Unknown<>(unknown.effect(), unknown.why(), unknown.next());
    };
  }

  /** The same about what is made of the value. */
  default <R> Answer<R> map(Function<? super T, ? extends R> made) {
    return then(value -> new Got<>(made.apply(value)));
  }
}
