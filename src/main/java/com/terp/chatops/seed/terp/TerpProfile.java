package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Profile;

/** TERP's business at a certain scale, in a certain period. */
record TerpProfile(String name, String summary, Scale scale, Period period) implements Profile {
  @Override
  public Dataset dataset(Ground ground) {
    return new TerpDataset(World.of(ground.number(), scale, period));
  }
}
