package com.terp.chatops.seed;

import com.terp.chatops.run.Job;

/** Plans a seed and carries the plan out, on one environment. */
public interface Seeding {
  /**
   * Works out what seeding would do now. Reads only.
   *
   * @throws com.terp.chatops.run.RefusedException where it cannot be done: unknown profile, a
   *     schema that does not hold what the profile writes, rows elsewhere that clearing would break
   */
  SeedPlan plan(SeedSpec spec);

  /**
   * The work of a confirmed plan. It plans again under the lock, and refuses with what changed
   * where the digest is no longer the same.
   */
  Job job(SeedPlan confirmed);

  /**
   * The same where the plan was made in another process.
   *
   * @param digest of the plan that was confirmed
   */
  Job job(SeedSpec spec, String digest);

  /**
   * What is left to do for a run of that plan whose process died or left. It refuses where the run
   * cannot be gone on with, and has changed nothing then.
   */
  Job again(SeedSpec spec, String digest);
}
