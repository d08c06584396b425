package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import java.util.List;
import java.util.stream.Stream;

/**
 * The papers that tell of deals, from what comes in to the ledger; they agree to the cent.
 *
 * @param needed what every profile has, parents before their children
 * @param linked what links them
 */
record Deals(List<TableRows<?>> needed, List<TableRows<?>> linked) {
  static Deals of(World world, Keys keys) {
    IntakeTables intake = new IntakeTables(world, keys);
    BatchTables batches = new BatchTables(world, keys);
    OrderTables orders = new OrderTables(world, keys);
    InvoiceTables invoices = new InvoiceTables(world, keys);
    PaymentTables payments = new PaymentTables(world, keys);
    LedgerTables ledger = new LedgerTables(world, keys);
    return new Deals(
        Stream.of(
                intake.needed(),
                batches.needed(),
                orders.needed(),
                invoices.needed(),
                payments.needed(),
                ledger.needed())
            .<TableRows<?>>flatMap(List::stream)
            .toList(),
        Stream.of(
                intake.linked(),
                batches.linked(),
                orders.linked(),
                invoices.linked(),
                payments.linked(),
                ledger.linked(),
                new BillTables(world, keys).linked(),
                new RefundTables(world, keys).linked(),
                new SampleTables(world, keys).linked(),
                side(world, keys))
            .<TableRows<?>>flatMap(List::stream)
            .toList());
  }

  private static List<TableRows<?>> side(World world, Keys keys) {
    return world.scale().complete() ? new SideTables(world, keys).linked() : List.of();
  }
}
