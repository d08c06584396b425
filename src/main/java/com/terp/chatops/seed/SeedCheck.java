package com.terp.chatops.seed;

import com.terp.chatops.run.Report.Finding;
import java.util.List;

/** Looks at a seeded database with other eyes than the seed's own. */
@FunctionalInterface
public interface SeedCheck {
  /** What it found, worst first; reads only. */
  List<Finding> findings();
}
