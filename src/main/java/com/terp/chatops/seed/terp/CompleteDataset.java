package com.terp.chatops.seed.terp;

import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Derivation;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.Reconciled;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.fill.FillOptions;
import com.terp.chatops.seed.fill.Filled;
import com.terp.chatops.seed.fill.Filling;
import com.terp.chatops.seed.terp.defaults.Defaults;
import com.terp.chatops.seed.terp.modules.Modules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The business, and every other table of the live schema around it. Modules that an older TERP does
 * not have are left out; without its business it would be no TERP, and that is refused.
 */
final class CompleteDataset extends AroundBusiness {
  private final Ground ground;
  private final FillOptions options;

  CompleteDataset(Dataset business, Ground ground, FillOptions options) {
    super(business);
    this.ground = ground;
    this.options = options;
  }

  @Override
  public List<TableRows<?>> tables(Keys keys) {
    Set<String> missing = missing();
    List<TableRows<?>> known =
        super.tables(keys).stream().filter(rows -> !missing.contains(rows.table())).toList();
    Map<String, Long> counts =
        known.stream().collect(Collectors.toMap(TableRows::table, TableRows::count));
    Filled filled = Filling.complete(ground, known, Modules.sketches(counts), options, keys);
    if (!filled.problems().isEmpty()) {
      throw refused(filled.problems());
    }
    return filled.tables();
  }

  /** The tables of modules that the live schema does not have. */
  private Set<String> missing() {
    Set<String> missing = new TreeSet<>();
    if (schema().tables().isEmpty()) {
      // Then nothing is left out: the plan says that TERP itself is missing.
      return missing;
    }
    missing.addAll(SideTables.NAMES);
    Defaults.tables((table, index) -> index + 1).forEach(rows -> missing.add(rows.table()));
    missing.removeIf(schema()::has);
    return missing;
  }

  static RefusedException refused(List<String> problems) {
    return new RefusedException(
        Report.of(
            Outcome.REFUSED,
            "Some tables of the live schema cannot be filled; nothing was changed",
            new Report.Findings(
                "What cannot be filled",
                problems.stream().map(p -> new Finding(Outcome.BAD, p)).toList()),
            new Report.Paragraph(
                "Change those tables, or leave them out with skip in a profile of your own.")));
  }

  private LiveSchema schema() {
    return ground.schema();
  }

  @Override
  public List<Derivation> derivations() {
    return derivationsWith(Modules.derivations(options.period().last().getYear()), this::writes);
  }

  private boolean writes(String table) {
    return schema().has(table) && !options.skipped().contains(table);
  }

  @Override
  public List<Reconciled> reconciled() {
    return super.reconciled().stream()
        .filter(reconciled -> schema().has(reconciled.table()))
        .toList();
  }

  @Override
  public List<String> remarks() {
    Set<String> missing = missing();
    return missing.isEmpty()
        ? List.of()
        : List.of(
            "This TERP has no %s: what would go there is left out."
                .formatted(String.join(", ", missing)));
  }
}
