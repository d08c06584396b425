package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Memo;
import com.terp.chatops.seed.random.Permutation;
import com.terp.chatops.seed.random.Source;
import com.terp.chatops.seed.random.Weighted;
import com.terp.chatops.seed.terp.Party.Business;
import com.terp.chatops.seed.terp.Party.Contact;
import com.terp.chatops.seed.terp.Party.Kind;
import com.terp.chatops.seed.terp.Party.VendorTerms;
import java.time.LocalDate;
import java.util.List;

/** Sellers, whales and regular clients, in this order. */
final class Parties {
  private static final LocalDate FIRST_SINCE = LocalDate.of(2023, 1, 2);
  private static final int SINCE_DAYS = 545;
  private static final int BEFORE_DAYS = 32;

  private static final Weighted<Business> BUYERS =
      Weighted.of(50, Business.DISPENSARY)
          .or(20, Business.RETAIL)
          .or(15, Business.DELIVERY)
          .or(10, Business.MANUFACTURER)
          .or(5, Business.WHOLESALE);
  private static final Weighted<Integer> TERMS =
      Weighted.of(60, 30).or(20, 15).or(10, 7).or(10, 60);

  private final Scale scale;
  private final LocalDate since;
  private final Source.Stream draws;
  private final Permutation farmNames;
  private final Permutation shopNames;
  private final Memo<Party> parties = new Memo<>(1024, this::make);

  Parties(Source source, Scale scale, Period period) {
    this.scale = scale;
    since = since(period);
    draws = source.stream("parties");
    Words words = Words.pools();
    farmNames =
        new Permutation(
            (long) words.lastNames().size() * Words.FARMS.size(), source.stream("farm names"));
    shopNames =
        new Permutation(
            (long) words.cities().size() * Words.SHOPS.size(), source.stream("shop names"));
  }

  /** TERP's own seeder begins in 2023; nobody comes later than the first order. */
  private static LocalDate since(Period period) {
    LocalDate latest = period.first().minusDays(BEFORE_DAYS + SINCE_DAYS);
    return latest.isBefore(FIRST_SINCE) ? latest : FIRST_SINCE;
  }

  Party at(long index) {
    return parties.at(index);
  }

  Kind kind(long index) {
    return index < scale.vendors()
        ? Kind.SELLER
        : index < scale.vendors() + scale.whales() ? Kind.WHALE : Kind.REGULAR;
  }

  private Party make(long index) {
    Chance chance = draws.at(index);
    Kind kind = kind(index);
    return new Party(
        index,
        kind,
        kind == Kind.SELLER ? farm(index) : shop(index),
        Person.draw(chance, index + 1),
        Person.address(chance),
        business(kind, chance),
        chance.pick(List.of(Contact.values())),
        chance.pick(TERMS),
        chance.pick(List.of(VendorTerms.values())),
        creditLimit(kind, chance),
        chance.below(1_000_000),
        Period.during(since.plusDays(chance.below(SINCE_DAYS)), chance));
  }

  private static Business business(Kind kind, Chance chance) {
    return switch (kind) {
      case SELLER -> Business.WHOLESALE;
      case WHALE -> Business.DISTRIBUTOR;
      case REGULAR -> chance.pick(BUYERS);
    };
  }

  private static long creditLimit(Kind kind, Chance chance) {
    return switch (kind) {
      case SELLER -> 0;
      case WHALE -> chance.between(20, 60) * 100_000_00L;
      case REGULAR -> chance.between(10, 60) * 10_000_00L;
    };
  }

  private String farm(long index) {
    return name(farmNames, index, Words.pools().lastNames(), Words.FARMS);
  }

  private String shop(long index) {
    return name(shopNames, index, Words.pools().cities(), Words.SHOPS);
  }

  /** Each pair of words once, then again with a number, as TERP's own seeder does. */
  private static String name(
      Permutation names, long index, List<String> firsts, List<String> seconds) {
    long pairs = (long) firsts.size() * seconds.size();
    long pair = names.at(index % pairs);
    String name =
        firsts.get((int) (pair / seconds.size()))
            + " "
            + seconds.get((int) (pair % seconds.size()));
    return index < pairs ? name : name + " #" + (index / pairs + 1);
  }
}
