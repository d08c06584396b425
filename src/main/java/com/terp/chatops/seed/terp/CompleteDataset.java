package com.terp.chatops.seed.terp;

import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Derivation;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.Reconciled;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.fill.FillOptions;
import com.terp.chatops.seed.fill.Filled;
import com.terp.chatops.seed.fill.Filling;
import com.terp.chatops.seed.terp.modules.Modules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The business, and every other table of the live schema around it. */
final class CompleteDataset implements Dataset {
  private final Dataset business;
  private final Ground ground;
  private final FillOptions options;

  CompleteDataset(Dataset business, Ground ground, FillOptions options) {
    this.business = business;
    this.ground = ground;
    this.options = options;
  }

  @Override
  public List<TableRows<?>> tables(Keys keys) {
    List<TableRows<?>> known = business.tables(keys);
    Map<String, Long> counts =
        known.stream().collect(Collectors.toMap(TableRows::table, TableRows::count));
    Filled filled = Filling.complete(ground, known, Modules.sketches(counts), options, keys);
    if (!filled.problems().isEmpty()) {
      throw new ChatOpsException(
          "Some tables of the live schema cannot be filled; nothing was changed. "
              + String.join(" ", filled.problems()));
    }
    return filled.tables();
  }

  @Override
  public List<Set<String>> sameKeys() {
    return business.sameKeys();
  }

  @Override
  public List<Derivation> derivations() {
    List<Derivation> all = new ArrayList<>(business.derivations());
    all.addAll(Modules.derivations(options.period().last().getYear()));
    return List.copyOf(all);
  }

  @Override
  public List<Reconciled> reconciled() {
    return business.reconciled();
  }
}
