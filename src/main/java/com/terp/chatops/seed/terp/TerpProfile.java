package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Profile;
import com.terp.chatops.seed.fill.FillOptions;
import com.terp.chatops.seed.fill.FillPeriod;

/** TERP's business at a certain scale, in a certain period. */
record TerpProfile(String name, String summary, Scale scale, Period period) implements Profile {
  @Override
  public Dataset dataset(Ground ground) {
    TerpDataset business = new TerpDataset(World.of(ground.number(), scale, period));
    return scale.complete()
        ? new CompleteDataset(
            business, ground, FillOptions.in(new FillPeriod(period.first(), period.asOf())))
        : business;
  }
}
