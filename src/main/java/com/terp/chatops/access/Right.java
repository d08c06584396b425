package com.terp.chatops.access;

/** One thing a person may be allowed to do. */
public enum Right {
  HELP("read help", Effect.READS),
  STATUS("see the status", Effect.READS),
  HISTORY("list runs", Effect.READS),
  RUN("read a run's record", Effect.READS),
  HEALTH("check health", Effect.READS),
  WATCH("watch a deployment", Effect.READS),
  COUNTS("count rows", Effect.READS),
  VERIFY("verify the data", Effect.READS),
  DRY_RUN("plan a seed", Effect.READS),
  CANCEL("cancel a run", Effect.CHANGES),
  SEED("seed the database", Effect.CHANGES),
  REHEARSE("rehearse a seed", Effect.CHANGES),
  ROLLBACK("roll something back", Effect.CHANGES);

  /** Whether something is different afterwards. */
  public enum Effect {
    READS,
    CHANGES
  }

  private final String phrase;
  private final Effect effect;

  Right(String phrase, Effect effect) {
    this.phrase = phrase;
    this.effect = effect;
  }

  /** As it reads after "may". */
  public String phrase() {
    return phrase;
  }

  public Effect effect() {
    return effect;
  }
}
