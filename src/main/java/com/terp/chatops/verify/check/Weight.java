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

  /**
   * They are worth a look where nine in ten rows are otherwise; else it is not done that way here,
   * and they mean nothing.
   */
  CUSTOM {
    @Override
    boolean breaks(Flaw.Found found) {
      return false;
    }

    @Override
    boolean matters(Flaw.Found found) {
      return HABIT.breaks(found);
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

  boolean matters(Flaw.Found found) {
    return true;
  }
}
