package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.Profile;
import com.terp.chatops.seed.Profiles;
import com.terp.chatops.seed.terp.Scale.Breadth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The profiles TERP's people know, with the counts of its own seeders. */
public final class TerpProfiles {
  /** The last day TERP's own generator knows. */
  private static final LocalDate AS_OF = LocalDate.of(2025, 10, 27);

  private static final LocalDate FIRST_ORDER = LocalDate.of(2025, 8, 1);
  private static final LocalDate FIRST_ORDER_OF_FULL = LocalDate.of(2024, 1, 1);

  private TerpProfiles() {}

  public static Profiles all() {
    return with(List.of());
  }

  /**
   * The profiles there are and those an operator wishes; what is wrong with a wish is left out, see
   * {@link #problems}.
   */
  public static Profiles with(List<ProfileWish> wishes) {
    List<Profile> all = new ArrayList<>(bases());
    all.add(new Large(full()));
    for (ProfileWish wish : wishes) {
      new CustomProfile(wish, bases()).read().ifPresent(all::add);
    }
    return new Profiles(all);
  }

  /** Everything that is wrong with the wishes, a sentence each, naming the key. */
  public static List<String> problems(List<ProfileWish> wishes) {
    List<String> problems = new ArrayList<>();
    for (ProfileWish wish : wishes) {
      CustomProfile custom = new CustomProfile(wish, bases());
      custom.read();
      problems.addAll(custom.problems());
    }
    return problems;
  }

  private static List<TerpProfile> bases() {
    return List.of(small(), medium(), light(), full());
  }

  private static TerpProfile small() {
    return new TerpProfile(
        "small",
        "195 rows in the seven core tables and what they cannot live without",
        likeTheOldSeeder(Breadth.NEEDED)
            .with(Figure.VENDORS, 5)
            .with(Figure.CLIENTS, 10)
            .with(Figure.WHALES, 1)
            .with(Figure.PRODUCTS, 20)
            .with(Figure.LOTS, 6)
            .with(Figure.ORDERS, 50)
            .with(Figure.INVOICES, 50)
            .with(Figure.PAYMENTS, 30)
            .with(Figure.REVENUE, 2_000_000),
        new Period(FIRST_ORDER, AS_OF));
  }

  private static TerpProfile medium() {
    return new TerpProfile(
        "medium",
        "1,375 rows in the seven core tables and what they cannot live without",
        likeTheOldSeeder(Breadth.NEEDED)
            .with(Figure.VENDORS, 15)
            .with(Figure.CLIENTS, 60)
            .with(Figure.WHALES, 9)
            .with(Figure.PRODUCTS, 100)
            .with(Figure.LOTS, 40)
            .with(Figure.ORDERS, 400)
            .with(Figure.INVOICES, 400)
            .with(Figure.PAYMENTS, 200)
            .with(Figure.REVENUE, 16_000_000),
        new Period(FIRST_ORDER, AS_OF));
  }

  private static TerpProfile light() {
    return new TerpProfile(
        "light",
        "TERP's light set: three months of business, linked through 63 tables",
        likeTheOldSeeder(Breadth.LINKED)
            .with(Figure.VENDORS, 10)
            .with(Figure.CLIENTS, 30)
            .with(Figure.WHALES, 4)
            .with(Figure.PRODUCTS, 50)
            .with(Figure.LOTS, 16)
            .with(Figure.ORDERS, 150)
            .with(Figure.QUOTES, 18)
            .with(Figure.INVOICES, 120)
            .with(Figure.PAYMENTS, 80)
            .with(Figure.BILLS, 40)
            .with(Figure.BILL_PAYMENTS, 12)
            .with(Figure.REVENUE, 6_000_000),
        new Period(FIRST_ORDER, AS_OF));
  }

  /** Flower costs 800 to 1800 dollars a pound. */
  private static Scale likeTheOldSeeder(Breadth breadth) {
    return Scale.of(breadth)
        .with(Figure.INDOOR, 2267)
        .with(Figure.GREENHOUSE, 1600)
        .with(Figure.OUTDOOR, 1167);
  }

  private static TerpProfile full() {
    return new TerpProfile(
        "full",
        "22 months of business, $44.0M in 4,400 orders of 60 clients and 8 sellers",
        Scale.of(Breadth.COMPLETE)
            .with(Figure.VENDORS, 8)
            .with(Figure.CLIENTS, 68)
            .with(Figure.WHALES, 10)
            .with(Figure.PRODUCTS, 150)
            .with(Figure.STRAINS, 50)
            .with(Figure.LOTS, 176)
            .with(Figure.BATCHES_PER_LOT, 1)
            .with(Figure.WAITING, 3)
            .with(Figure.ORDERS, 4_400)
            .with(Figure.QUOTES, 44)
            .with(Figure.CANCELLED, 22)
            .with(Figure.ITEMS, 3)
            .with(Figure.BILLS, 171)
            .with(Figure.BILL_PAYMENTS, 130)
            .with(Figure.RETURNS, 22)
            .with(Figure.REVENUE, 44_000_000),
        new Period(FIRST_ORDER_OF_FULL, AS_OF));
  }
}
