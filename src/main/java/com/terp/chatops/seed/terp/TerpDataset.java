package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Derivation;
import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.Reconciled;
import com.terp.chatops.seed.TableRole;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.terp.defaults.Defaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One world, told table by table. */
final class TerpDataset implements Dataset {
  private final World world;
  private final Set<String> skipped;
  private final Mode mode;

  TerpDataset(World world) {
    this(world, Set.of());
  }

  TerpDataset(World world, Set<String> skipped) {
    this(world, skipped, Mode.WHOLE);
  }

  private TerpDataset(World world, Set<String> skipped, Mode mode) {
    this.world = world;
    this.skipped = skipped;
    this.mode = mode;
  }

  /** The same with no rows but reference rows: nothing is missing. */
  TerpDataset idle() {
    return new TerpDataset(world, skipped, Mode.IDLE);
  }

  private enum Mode {
    WHOLE,
    IDLE
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
    List<TableRows<?>> linked = new ArrayList<>();
    linked.addAll(reference.linked());
    linked.addAll(parties.linked());
    linked.addAll(catalog.linked());
    linked.addAll(intake.linked());
    linked.addAll(batches.linked());
    linked.addAll(orders.linked());
    linked.addAll(invoices.linked());
    linked.addAll(payments.linked());
    linked.addAll(ledger.linked());
    linked.addAll(new BillTables(world, keys).linked());
    linked.addAll(new RefundTables(world, keys).linked());
    linked.addAll(new SampleTables(world, keys).linked());
    linked.addAll(new ClientTables(world, keys).linked());
    linked.addAll(new VendorTables(world, keys).linked());
    linked.addAll(new NoteTables(world, keys).linked());
    tables.addAll(world.scale().linked() ? linked : emptied(linked));
    if (world.scale().complete()) {
      tables.addAll(Defaults.tables(keys));
    }
    return tables.stream()
        .filter(table -> !skipped.contains(table.table()))
        .<TableRows<?>>map(this::asFarAsNeeded)
        .toList();
  }

  private TableRows<?> asFarAsNeeded(TableRows<?> table) {
    boolean nothing = mode == Mode.IDLE || table.count() == 0;
    return nothing && table.role() != TableRole.REFERENCE ? table.emptied() : table;
  }

  private static List<TableRows<?>> emptied(List<TableRows<?>> linked) {
    List<TableRows<?>> emptied = new ArrayList<>();
    for (TableRows<?> table : linked) {
      if (table.role() != TableRole.REFERENCE) {
        emptied.add(table.emptied());
      }
    }
    return emptied;
  }

  /**
   * Deals are told by many papers that agree to the cent, so that none of them makes sense alone.
   */
  @Override
  public Set<String> companions(String table) {
    Keys keys = (name, index) -> index + 1;
    IntakeTables intake = new IntakeTables(world, keys);
    BatchTables batches = new BatchTables(world, keys);
    OrderTables orders = new OrderTables(world, keys);
    InvoiceTables invoices = new InvoiceTables(world, keys);
    PaymentTables payments = new PaymentTables(world, keys);
    LedgerTables ledger = new LedgerTables(world, keys);
    Set<String> deals =
        Stream.of(
                intake.needed(),
                intake.linked(),
                batches.needed(),
                batches.linked(),
                orders.needed(),
                orders.linked(),
                invoices.needed(),
                invoices.linked(),
                payments.needed(),
                payments.linked(),
                ledger.needed(),
                ledger.linked(),
                new BillTables(world, keys).linked(),
                new RefundTables(world, keys).linked(),
                new SampleTables(world, keys).linked())
            .<TableRows<?>>flatMap(List::stream)
            .map(TableRows::table)
            .collect(Collectors.toUnmodifiableSet());
    return deals.contains(table) ? deals : Set.of();
  }

  /** A vendor is named like the client it is as well. */
  @Override
  public Set<String> needs(String table) {
    return table.equals("vendors") ? Set.of("clients") : Set.of();
  }

  /** "Vendor id" means vendors.id in some of TERP's tables and clients.id in others. */
  @Override
  public List<Set<String>> sameKeys() {
    return List.of(Set.of("vendors", "clients"));
  }

  @Override
  public List<Derivation> derivations() {
    Derivation totals = Derivations.clientTotals(world.period());
    return world.scale().linked()
        ? List.of(totals, Derivations.creditExposure(), Derivations.bankBalances())
        : List.of(totals);
  }

  @Override
  public List<Reconciled> reconciled() {
    return world.scale().complete() ? Defaults.reconciled() : List.of();
  }
}
