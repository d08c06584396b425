package com.terp.chatops.watch;

import com.terp.chatops.deploy.Verdict;

/**
 * A verdict and what it rests on.
 *
 * @param trouble what is wrong, {@link Trouble#NONE} where nothing is
 * @param sentence why, for people, without the verdict itself
 */
public record Ruling(Verdict verdict, Trouble trouble, String sentence) {
  static Ruling inconclusive(Trouble trouble, String sentence) {
    return new Ruling(Verdict.INCONCLUSIVE, trouble, sentence);
  }

  static Ruling failed(Trouble trouble, String sentence) {
    return new Ruling(Verdict.FAILED, trouble, sentence);
  }

  /** Whether whoever waits for it may go on. */
  public boolean passes(Mode mode) {
    return switch (verdict) {
      case HEALTHY -> true;
      case DEGRADED -> mode == Mode.RELAXED;
      case FAILED, INCONCLUSIVE -> false;
    };
  }
}
