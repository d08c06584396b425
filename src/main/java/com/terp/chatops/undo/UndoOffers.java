package com.terp.chatops.undo;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.run.Recovery;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.SqlCall;
import com.terp.chatops.run.Transactions;
import java.time.Clock;
import java.util.List;

/** Offers to undo what a run left when it did not come to its end. */
public final class UndoOffers implements Recovery {
  private final Transactions transactions;
  private final Books books;

  public UndoOffers(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.books = Books.of(transactions.botSchema(), clock);
  }

  @Override
  public List<Report.Offer> offers(RunId run) {
    SqlCall<Boolean, RuntimeException> call = c -> !books.ledger().open(c, run).isEmpty();
    return transactions.read(call) ? List.of(UndoReport.undo(run)) : List.of();
  }
}
