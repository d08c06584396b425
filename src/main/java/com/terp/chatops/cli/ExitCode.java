package com.terp.chatops.cli;

import com.terp.chatops.command.Command;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunState;

/** What the process ends with. */
public enum ExitCode {
  DONE(0),
  FAILED(1),
  /** The command or the configuration is wrong. */
  USAGE(2),
  /** Lock, access or drift. */
  REFUSED(3),
  UNHEALTHY(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  static ExitCode of(Command.Query query, Report report) {
    return switch (report.outcome()) {
      case GOOD, INFO, WARNING -> DONE;
      // Where health or the data are not known, a script must not go on as if they were good.
      case UNKNOWN ->
          query instanceof Command.Health
                  || query instanceof Command.Verify
                  || query instanceof Command.Watch
              ? FAILED
              : DONE;
      case BAD ->
          query instanceof Command.Health || query instanceof Command.Watch ? UNHEALTHY : FAILED;
      case REFUSED -> REFUSED;
    };
  }

  static ExitCode of(Report refused) {
    return refused.outcome() == Report.Outcome.BAD ? FAILED : REFUSED;
  }

  static ExitCode of(RunEvent.Ended ended) {
    if (ended.state() == RunState.SUCCEEDED) {
      return DONE;
    }
    return ended.report().outcome() == Report.Outcome.REFUSED ? REFUSED : FAILED;
  }
}
