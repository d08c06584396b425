package com.terp.chatops.undo;

import com.terp.chatops.ledger.Crew;
import com.terp.chatops.ledger.FencedSession;
import com.terp.chatops.undo.UndoSteps.Step;
import java.sql.SQLException;
import java.util.function.LongConsumer;

/** A connection that takes chunks back, each in a transaction of its own. */
record UndoHand(FencedSession session, Runnable checkpoint, LongConsumer took)
    implements Crew.Hand<Step> {
  @Override
  public void take(Step step) throws SQLException {
    checkpoint.run();
    took.accept(session.chunk(step::on));
  }

  @Override
  public void close() {
    session.close();
  }
}
