package com.terp.chatops.rehearse;

import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Profile;
import com.terp.chatops.seed.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a profile beside those that are there: where a top-up would find nothing missing, a
 * rehearsal has to write all the same. Values that have to be unique still avoid theirs.
 */
record BesideProfile(Profile of) implements Profile {
  static final String NAME = "rehearsal";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return of.summary();
  }

  @Override
  public Dataset dataset(Ground ground) {
    return of.dataset(
        new Ground(ground.number(), ground.schema(), new Uncounted(ground.standing())));
  }

  /** Rows that stay, but count for nothing. */
  private record Uncounted(Standing all) implements Standing {
    @Override
    public long rows(String table) {
      return 0;
    }

    @Override
    public List<List<@Nullable Object>> values(String table, List<String> columns, int most) {
      return all.values(table, columns, most);
    }
  }
}
