package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Profile;
import com.terp.chatops.seed.Standing;
import com.terp.chatops.seed.fill.FillOptions;
import com.terp.chatops.seed.fill.FillPeriod;
import java.util.Optional;
import java.util.Set;

/**
 * TERP's business at a certain scale, in a certain period.
 *
 * @param skipped tables it leaves alone
 */
record TerpProfile(String name, String summary, Scale scale, Period period, Set<String> skipped)
    implements Profile {
  TerpProfile(String name, String summary, Scale scale, Period period) {
    this(name, summary, scale, period, Set.of());
  }

  @Override
  public Dataset dataset(Ground ground) {
    TerpDataset business = business(ground);
    FillPeriod filled = new FillPeriod(period.first(), period.asOf());
    return scale.complete()
        ? new CompleteDataset(business, ground, FillOptions.in(filled).without(skipped))
        : business;
  }

  private TerpDataset business(Ground ground) {
    World whole = World.of(ground.number(), scale, period);
    if (ground.standing().equals(Standing.NOTHING)) {
      return new TerpDataset(whole, skipped);
    }
    Optional<Scale> missing = new TopUp(scale, ground.standing()).missing(whole.payments().count());
    return missing
        .map(rest -> new TerpDataset(World.of(ground.number(), rest, period), skipped))
        .orElseGet(() -> new TerpDataset(whole, skipped).idle());
  }
}
