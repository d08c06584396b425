package com.terp.chatops.seed.terp;

import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Derivation;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.Reconciled;
import com.terp.chatops.seed.Standing;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.terp.modules.Modules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The business alone, in a database that may hold more: what others sum up of it has to stay true.
 */
final class LeanDataset implements Dataset {
  private final Dataset business;
  private final Ground ground;

  LeanDataset(Dataset business, Ground ground) {
    this.business = business;
    this.ground = ground;
  }

  @Override
  public List<TableRows<?>> tables(Keys keys) {
    return business.tables(keys);
  }

  @Override
  public List<Derivation> derivations() {
    List<Derivation> all = new ArrayList<>(business.derivations());
    (ground.standing().equals(Standing.NOTHING) ? Modules.cleared() : Modules.toppedUp())
        .stream().filter(this::possible).forEach(all::add);
    return List.copyOf(all);
  }

  private boolean possible(Derivation derivation) {
    LiveSchema schema = ground.schema();
    return schema.has(derivation.table())
        && CompleteDataset.READ
            .matcher(derivation.sql())
            .results()
            .allMatch(table -> schema.has(table.group(1)));
  }

  @Override
  public Set<String> companions(String table) {
    return business.companions(table);
  }

  @Override
  public Set<String> needs(String table) {
    return business.needs(table);
  }

  @Override
  public List<Set<String>> sameKeys() {
    return business.sameKeys();
  }

  @Override
  public List<Reconciled> reconciled() {
    return business.reconciled();
  }
}
