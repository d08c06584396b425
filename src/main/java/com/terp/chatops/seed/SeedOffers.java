package com.terp.chatops.seed;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.run.Recovery;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunStore;
import com.terp.chatops.run.SqlCall;
import com.terp.chatops.run.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Offers to go on with a seed that stopped on its way. */
public final class SeedOffers implements Recovery {
  private final Transactions transactions;
  private final RunStore runs;
  private final Books books;

  public SeedOffers(Transactions transactions, RunStore runs, Clock clock) {
    this.transactions = transactions;
    this.runs = runs;
    this.books = Books.of(transactions.botSchema(), clock);
  }

  @Override
  public List<Report.Offer> offers(RunId id) {
    Optional<Run> run = runs.find(id);
    Optional<SeedSpec> spec =
        run.flatMap(r -> SeedSpec.ofCommand(r.request().command()))
            .filter(s -> s.canBeGoneOnWith() && s.resumes().isEmpty());
    if (run.isEmpty() || spec.isEmpty() || !wrote(id)) {
      return List.of();
    }
    return List.of(
        new Offer(
            "Resume",
            Emphasis.PRIMARY,
            "seed %s env=%s"
                .formatted(spec.get().resuming(id).words(), run.get().request().environment())));
  }

  private boolean wrote(RunId run) {
    SqlCall<Boolean, RuntimeException> call =
        c -> !Resumption.loaded(books.ledger().open(c, run)).isEmpty();
    return transactions.read(call);
  }
}
