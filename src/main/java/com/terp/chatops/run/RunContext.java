package com.terp.chatops.run;

/** A job's view of its run: who it is, and how it tells the world where it stands. */
public interface RunContext {
  RunId id();

  RunRequest request();

  /** Says how many steps there will be; called once, before the first step. */
  void steps(int steps);

  /** Begins the next step. */
  void begin(String label, long total);

  /** Moves the current step on; cheap, may be called for every chunk. */
  void done(long unitsSoFar);

  /** Ends the current step. */
  void end(String result);

  /** Begins a step that may run beside others, each told by one thread. */
  Step step(String label, long total);

  /** Tells people something beside the steps, in one sentence. */
  void remark(String sentence);

  /**
   * Where somebody asks for the run to stop, a statement that takes long is cut off by this.
   *
   * @param statements called on another thread; must bear that nothing runs
   */
  void cutOffBy(Runnable statements);

  /** One of several steps in work. */
  interface Step {
    /** Moves it on; cheap, may be called for every chunk. */
    void done(long unitsSoFar);

    /** Ends it. */
    void end(String result);
  }

  /**
   * Called between chunks, outside a transaction.
   *
   * @throws CancelledException if somebody asked for the run to stop
   */
  void checkpoint();
}
