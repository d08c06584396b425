package com.terp.chatops.deploy;

import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A run that remembers what it was told, and dies where a test wants. */
final class ToldRun implements RunContext {
  private final RunId id;
  private final @Nullable String deadly;
  private Actor actor = new Actor("U0ONCALL", "Olga");
  final List<String> told = new CopyOnWriteArrayList<>();

  ToldRun(long id) {
    this(new RunId(id), null);
  }

  private ToldRun(RunId id, @Nullable String deadly) {
    this.id = id;
    this.deadly = deadly;
  }

  /** The process is gone. */
  static final class Death extends Error {
    private static final long serialVersionUID = 1;
  }

  ToldRun by(Actor who) {
    actor = who;
    return this;
  }

  ToldRun dyingAt(String step) {
    return new ToldRun(id, step);
  }

  ToldRun revived() {
    return new ToldRun(id, null);
  }

  void at(String step) {
    told.add(step);
    if (step.equals(deadly)) {
      throw new Death();
    }
  }

  @Override
  public RunId id() {
    return id;
  }

  @Override
  public RunRequest request() {
    return new RunRequest(
        "rollback deployment",
        "staging",
        actor,
        "it is sick",
        "key-" + id,
        "digest",
        new Origin.Shell(),
        null);
  }

  @Override
  public void steps(int steps) {}

  @Override
  public void begin(String label, long total) {
    at(label);
  }

  @Override
  public void done(long unitsSoFar) {}

  @Override
  public void end(String result) {
    told.add(result);
  }

  @Override
  public Step step(String label, long total) {
    at(label);
    return new Step() {
      @Override
      public void done(long unitsSoFar) {}

      @Override
      public void end(String result) {
        told.add(result);
      }
    };
  }

  @Override
  public void remark(String sentence) {
    told.add(sentence);
    at("remark");
  }

  @Override
  public void cutOffBy(Runnable statements) {}

  @Override
  public void checkpoint() {}
}
