package com.terp.chatops.cli;

import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import java.util.function.Supplier;

/** {@code bench seed}: a measurement, told as text. */
public final class BenchCommand {
  private BenchCommand() {}

  /** Measures and prints what came out. */
  public static ExitCode run(Supplier<Report> bench, Console console) {
    console.err().println("Measuring, in a schema of its own; this takes minutes …");
    Report report;
    try {
      report = bench.get();
    } catch (ChatOpsException e) {
      report = Report.of(Outcome.BAD, e.getMessage());
    }
    console.out().println(TextReport.of(report));
    return switch (report.outcome()) {
      case GOOD, INFO, UNKNOWN, WARNING -> ExitCode.DONE;
      case BAD -> ExitCode.FAILED;
      case REFUSED -> ExitCode.REFUSED;
    };
  }

  /** Says what is wrong with the words. */
  public static ExitCode misunderstood(ChatOpsException problem, Console console) {
    console.err().println(TextReport.sign(Outcome.REFUSED) + " " + problem.getMessage());
    return ExitCode.USAGE;
  }
}
