package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Derivation;
import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One world, told table by table. */
final class TerpDataset implements Dataset {
  private final World world;

  TerpDataset(World world) {
    this.world = world;
  }

  @Override
  public List<TableRows<?>> tables(Keys keys) {
    List<TableRows<?>> tables = new ArrayList<>();
    ReferenceTables reference = new ReferenceTables(world, keys);
    PartyTables parties = new PartyTables(world, keys);
    CatalogTables catalog = new CatalogTables(world, keys);
    IntakeTables intake = new IntakeTables(world, keys);
    BatchTables batches = new BatchTables(world, keys);
    OrderTables orders = new OrderTables(world, keys);
    InvoiceTables invoices = new InvoiceTables(world, keys);
    PaymentTables payments = new PaymentTables(world, keys);
    LedgerTables ledger = new LedgerTables(world, keys);
    tables.addAll(reference.needed());
    tables.addAll(parties.needed());
    tables.addAll(catalog.needed());
    tables.addAll(intake.needed());
    tables.addAll(batches.needed());
    tables.addAll(orders.needed());
    tables.addAll(invoices.needed());
    tables.addAll(payments.needed());
    tables.addAll(ledger.needed());
    if (world.scale().linked()) {
      tables.addAll(reference.linked());
      tables.addAll(parties.linked());
      tables.addAll(catalog.linked());
      tables.addAll(intake.linked());
      tables.addAll(batches.linked());
      tables.addAll(orders.linked());
      tables.addAll(invoices.linked());
      tables.addAll(payments.linked());
      tables.addAll(ledger.linked());
      tables.addAll(new BillTables(world, keys).linked());
      tables.addAll(new ClientTables(world, keys).linked());
      tables.addAll(new VendorTables(world, keys).linked());
      tables.addAll(new NoteTables(world, keys).linked());
    }
    return List.copyOf(tables);
  }

  /** "Vendor id" means vendors.id in some of TERP's tables and clients.id in others. */
  @Override
  public List<Set<String>> sameKeys() {
    return List.of(Set.of("vendors", "clients"));
  }

  @Override
  public List<Derivation> derivations() {
    Derivation totals = Derivations.clientTotals(world.period());
    return world.scale().linked() ? List.of(totals, Derivations.creditExposure()) : List.of(totals);
  }
}
