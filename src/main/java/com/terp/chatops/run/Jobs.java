package com.terp.chatops.run;

/** Makes the work of a run again from what is recorded of it, in whichever process. */
public interface Jobs {
  /** Where every run is carried out by the process that accepted it. */
  Jobs NONE =
      new Jobs() {
        @Override
        public Job job(Run run) {
          throw new ChatOpsException(
              "Run %s was planned by a process that is gone; ask for it again."
                  .formatted(run.id()));
        }

        @Override
        public Job again(Run run) {
          return job(run);
        }
      };

  /** The work of a run that nobody has begun. */
  Job job(Run run);

  /** What is to be done with a run whose process died or handed it over half done. */
  Job again(Run run);
}
