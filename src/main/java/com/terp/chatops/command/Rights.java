package com.terp.chatops.command;

import com.terp.chatops.access.Right;

/** Which right a command asks for. */
final class Rights {
  private Rights() {}

  static Right of(Command command) {
    return switch (command) {
      case Command.Help help -> Right.HELP;
      case Command.DryRun dryRun -> Right.DRY_RUN;
      case Command.Verify verify -> Right.VERIFY;
      case Command.Counts counts -> Right.COUNTS;
      case Command.Health health -> Right.HEALTH;
      case Command.Watch watch -> Right.WATCH;
      case Command.Status status -> Right.STATUS;
      case Command.History history -> Right.HISTORY;
      case Command.ShowRun show -> Right.RUN;
      case Command.Cancel cancel -> Right.CANCEL;
      case Command.Seed seed -> Right.SEED;
      case Command.Rehearse rehearse -> Right.REHEARSE;
      case Command.Rollback rollback -> Right.ROLLBACK;
    };
  }
}
