package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Derivation;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Standing;
import com.terp.chatops.seed.terp.modules.Modules;
import java.util.List;

/**
 * The business alone, in a database that may hold more: what others sum up of it has to stay true.
 */
final class LeanDataset extends AroundBusiness {
  private final Ground ground;

  LeanDataset(Dataset business, Ground ground) {
    super(business);
    this.ground = ground;
  }

  @Override
  public List<Derivation> derivations() {
    return derivationsWith(
        ground.standing().equals(Standing.NOTHING) ? Modules.cleared() : Modules.toppedUp(),
        ground.schema()::has);
  }
}
