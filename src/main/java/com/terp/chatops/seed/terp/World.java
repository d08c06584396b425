package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Source;

/** Everything that happens in one seed number, before anybody thinks of tables or keys. */
record World(
    Source source,
    Scale scale,
    Period period,
    Parties parties,
    Catalog catalog,
    Sales sales,
    Batches batches,
    Receivables receivables,
    Payables payables,
    Refunds refunds,
    Payments payments) {
  static World of(long number, Scale scale, Period period) {
    Source source = new Source(number);
    Parties parties = new Parties(source, scale, period);
    Catalog catalog = new Catalog(source, scale, period, parties);
    Assortment assortment = new Assortment(source, scale, catalog);
    Sales sales = new Sales(source, scale, period, assortment);
    Batches batches = new Batches(source, scale, period, sales, assortment);
    Receivables receivables = new Receivables(source, scale, period, sales);
    Payables payables = new Payables(source, scale, period, batches, receivables);
    Refunds refunds = new Refunds(source, scale, period, sales, receivables);
    Payments payments = new Payments(source, period, receivables, payables, refunds);
    return new World(
        source,
        scale,
        period,
        parties,
        catalog,
        sales,
        batches,
        receivables,
        payables,
        refunds,
        payments);
  }
}
