package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.Profiles;
import com.terp.chatops.seed.terp.Scale.Breadth;
import java.time.LocalDate;
import java.util.List;

/** The profiles TERP's people know, with the counts of its own seeders. */
public final class TerpProfiles {
  /** The last day TERP's own generator knows. */
  private static final LocalDate AS_OF = LocalDate.of(2025, 10, 27);

  private static final LocalDate FIRST_ORDER = LocalDate.of(2025, 8, 1);

  private TerpProfiles() {}

  public static Profiles all() {
    return new Profiles(List.of(small(), light()));
  }

  private static TerpProfile small() {
    return new TerpProfile(
        "small",
        "195 rows in the seven core tables and what they cannot live without",
        new Scale(Breadth.NEEDED, 5, 10, 20, 30, 50, 0, 50, 30, 0, 0),
        new Period(FIRST_ORDER, AS_OF));
  }

  private static TerpProfile light() {
    return new TerpProfile(
        "light",
        "TERP's light set: three months of business, linked through 58 tables",
        new Scale(Breadth.LINKED, 10, 30, 50, 80, 150, 18, 120, 80, 40, 12),
        new Period(FIRST_ORDER, AS_OF));
  }
}
