package com.terp.chatops.verify.check;

/** What rows that break a check mean. */
public enum Weight {
  /** They cannot be right. */
  RULE {
    @Override
    boolean breaks(Flaw.Found found) {
      return true;
    }
  },

  /** They cannot be right where nine in ten rows are otherwise; else they are worth a look. */
  HABIT {
    @Override
    boolean breaks(Flaw.Found found) {
      return found.finding().offenders() * Habit.ONE_IN <= found.among();
    }
  },

  /** They are worth a look. */
  HINT {
    @Override
    boolean breaks(Flaw.Found found) {
      return false;
    }
  };

  abstract boolean breaks(Flaw.Found found);
}
