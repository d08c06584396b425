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
    Deals deals = Deals.of(world, keys);
    tables.addAll(reference.needed());
    tables.addAll(parties.needed());
    tables.addAll(catalog.needed());
    tables.addAll(deals.needed());
    List<TableRows<?>> linked = new ArrayList<>();
    linked.addAll(reference.linked());
    linked.addAll(parties.linked());
    linked.addAll(catalog.linked());
    linked.addAll(deals.linked());
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

  /** None of the papers of a deal makes sense alone. */
  @Override
  public Set<String> companions(String table) {
    Deals deals = Deals.of(world, (name, index) -> index + 1);
    Set<String> papers =
        Stream.of(deals.needed(), deals.linked())
            .flatMap(List::stream)
            .map(TableRows::table)
            .collect(Collectors.toUnmodifiableSet());
    return papers.contains(table) ? papers : Set.of();
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
    List<Derivation> all =
        world.scale().linked()
            ? List.of(totals, Derivations.creditExposure(), Derivations.bankBalances())
            : List.of(totals);
    return all.stream().filter(derivation -> !skipped.contains(derivation.table())).toList();
  }

  @Override
  public List<Reconciled> reconciled() {
    return world.scale().complete() ? Defaults.reconciled() : List.of();
  }
}
