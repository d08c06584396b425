package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Memo;
import com.terp.chatops.seed.random.Sample;
import com.terp.chatops.seed.random.Source;
import com.terp.chatops.seed.random.Weighted;
import java.time.LocalDateTime;

/** Products: most are flower; seller s supplies the products s, s + vendors, and so on. */
final class Catalog {
  private static final Weighted<Category> OTHERS =
      Weighted.of(30, Category.CONCENTRATES)
          .or(25, Category.EDIBLES)
          .or(25, Category.PRE_ROLLS)
          .or(20, Category.VAPES);

  /** Of the flower; of the rest, so much grows in a greenhouse. */
  private static final int INDOOR_SHARE = 40;

  private static final int GREENHOUSE_OF_REST = 35 * 100 / 60;

  private final Scale scale;
  private final Period period;
  private final Parties parties;
  private final Source.Stream draws;
  private final Sample flower;
  private final Sample indoor;
  private final Sample greenhouse;
  private final Memo<Product> products = new Memo<>(1024, this::make);

  Catalog(Source source, Scale scale, Period period, Parties parties) {
    this.scale = scale;
    this.period = period;
    this.parties = parties;
    draws = source.stream("products");
    flower = part(scale.products(), scale.of(Figure.FLOWER_SHARE), source.stream("flower"));
    indoor = part(flower.size(), INDOOR_SHARE, source.stream("indoor"));
    greenhouse = part(indoor.others().size(), GREENHOUSE_OF_REST, source.stream("greenhouse"));
  }

  private static Sample part(long of, long percent, Source.Stream stream) {
    return Sample.of((of * percent + 50) / 100, of, stream);
  }

  Product at(long index) {
    return products.at(index);
  }

  /** The seller's products, round and round. */
  long ofSeller(long seller, long turn) {
    long owned = (scale.products() - seller - 1) / scale.vendors() + 1;
    return seller + turn % owned * scale.vendors();
  }

  private Product make(long index) {
    Chance chance = draws.at(index);
    int strain = (int) chance.below(scale.strains());
    Category category = flower.contains(index) ? Category.FLOWER : chance.pick(OTHERS);
    int kind =
        category == Category.FLOWER
            ? grown(flower.rank(index))
            : (int) chance.below(category.subcategories().size());
    String subcategory = category.subcategories().get(kind);
    long seller = index % scale.vendors();
    LocalDateTime since = parties.at(seller).since();
    LocalDateTime listed = Period.during(period.first().minusDays(chance.between(45, 240)), chance);
    return new Product(
        index,
        strain,
        category,
        subcategory,
        seller,
        chance.below(ReferenceData.BRANDS.size()),
        baseCogs(category, kind, chance),
        since.isAfter(listed) ? since : listed);
  }

  /** Indoor, greenhouse and outdoor flower by the pound; anything else by the piece or gram. */
  private long baseCogs(Category category, int kind, Chance chance) {
    if (category != Category.FLOWER) {
      return chance.between(22, 95) * 1_00;
    }
    Figure price =
        switch (kind) {
          case 0 -> Figure.INDOOR;
          case 1 -> Figure.GREENHOUSE;
          default -> Figure.OUTDOOR;
        };
    return scale.of(price) * (100 - scale.of(Figure.MARGIN)) / 100 * 100;
  }

  /** Its place among the subcategories of flower. */
  private int grown(long rank) {
    if (indoor.contains(rank)) {
      return 0;
    }
    return greenhouse.contains(indoor.others().rank(rank)) ? 1 : 2;
  }
}
