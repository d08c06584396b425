package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Crew;
import com.terp.chatops.ledger.FencedSession;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.ledger.WorkQueue;
import com.terp.chatops.run.CancelledException;
import com.terp.chatops.run.Words;
import com.terp.chatops.seed.BlastRadius.Deleted;
import com.terp.chatops.seed.BlastRadius.Unlinked;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes away what the plan listed: references first, then rows, children before their parents,
 * several tables at once, each on a connection of its own.
 */
final class Clearing implements TableClearing.Progress {
  private final SeedRun run;
  private final Prepared prepared;
  private final int connections;
  private long taken;

  /**
   * @param connections how many tables are cleared at once, from 1
   */
  Clearing(SeedRun run, Prepared prepared, int connections) {
    this.run = run;
    this.prepared = prepared;
    this.connections = connections;
  }

  /** Rows that have to be copied in all. */
  static long rows(BlastRadius radius) {
    return radius.unlinked().stream().mapToLong(Unlinked::rows).sum()
        + radius.deleted().stream().mapToLong(Deleted::rows).sum();
  }

  void clear() throws SQLException {
    BlastRadius radius = prepared.radius();
    run.context().begin("clearing", rows(radius));
    TableClearing alone = new TableClearing(run, run.session(), prepared.schema(), this);
    for (Unlinked unlinked : radius.unlinked()) {
      alone.unlink(unlinked);
    }
    if (!radius.deleted().isEmpty()) {
      delete(radius.deleted());
    }
    for (String table : prepared.cleared()) {
      requireEmpty(table);
    }
    run.context().end(Words.rows(taken) + " copied and cleared");
  }

  private void delete(List<Deleted> deleted) throws SQLException {
    WorkQueue<Deleted> queue = childrenFirst(deleted);
    Crew<Deleted> crew =
        new Crew<>("run-%s-clear".formatted(run.id()), connections, run.session()::makeSure);
    crew.work(queue, () -> new Hand(run.session().hand(), queue));
  }

  private WorkQueue<Deleted> childrenFirst(List<Deleted> deleted) {
    List<WorkQueue.Task<Deleted>> tasks = new ArrayList<>();
    for (Deleted rows : deleted) {
      String table = rows.table().name();
      Set<String> children = new TreeSet<>(prepared.schema().childTables(table));
      children.addAll(rows.before());
      tasks.add(new WorkQueue.Task<>(table, children, rows.rows(), rows));
    }
    return new WorkQueue<>(tasks);
  }

  @Override
  public synchronized void took(long rows) {
    taken += rows;
    run.context().done(taken);
  }

  @Override
  public void checkpoint() {
    run.context().checkpoint();
  }

  private void requireEmpty(String table) throws SQLException {
    long left =
        Sql.of("SELECT COUNT(*) FROM " + Identifier.quote(table))
            .number(run.session().connection());
    if (left > 0) {
      throw new Interference(table, Words.rows(left) + " came in while it was being cleared");
    }
  }

  /** Clears table after table on a connection of its own. */
  private final class Hand implements Crew.Hand<Deleted>, TableClearing.Progress {
    private final FencedSession session;
    private final WorkQueue<Deleted> queue;
    private final TableClearing clearing;

    Hand(FencedSession session, WorkQueue<Deleted> queue) {
      this.session = session;
      this.queue = queue;
      this.clearing = new TableClearing(run, session, prepared.schema(), this);
    }

    @Override
    public void take(Deleted rows) throws SQLException {
      clearing.delete(rows);
    }

    @Override
    public void took(long rows) {
      Clearing.this.took(rows);
    }

    @Override
    public void checkpoint() {
      Clearing.this.checkpoint();
      if (queue.failure().isPresent()) {
        throw new CancelledException("Another table failed.");
      }
    }

    @Override
    public void close() {
      session.close();
    }
  }
}
