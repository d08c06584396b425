package com.terp.chatops.cli;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.RunEvent;

/** How the shell tells what happens. */
interface Voice {
  void report(Report report);

  void event(RunEvent event);
}
