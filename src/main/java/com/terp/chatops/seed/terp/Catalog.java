package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Memo;
import com.terp.chatops.seed.random.Source;
import com.terp.chatops.seed.random.Weighted;
import java.time.LocalDate;

/** Products: nine of ten are flower; seller s supplies the products s, s + vendors, and so on. */
final class Catalog {
  private static final int FLOWER_SHARE = 90;
  private static final Weighted<Category> OTHERS =
      Weighted.of(30, Category.CONCENTRATES)
          .or(25, Category.EDIBLES)
          .or(25, Category.PRE_ROLLS)
          .or(20, Category.VAPES);
  private static final Weighted<Integer> GROWN = Weighted.of(40, 0).or(35, 1).or(25, 2);

  private final Scale scale;
  private final LocalDate first;
  private final Source.Stream draws;
  private final Memo<Product> products = new Memo<>(this::make);

  Catalog(Source source, Scale scale, Period period) {
    this.scale = scale;
    first = period.first();
    draws = source.stream("products");
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
    int strain = (int) chance.below(Strains.ALL.size());
    Category category = chance.percent(FLOWER_SHARE) ? Category.FLOWER : chance.pick(OTHERS);
    int kind =
        category == Category.FLOWER
            ? chance.pick(GROWN)
            : (int) chance.below(category.subcategories().size());
    String subcategory = category.subcategories().get(kind);
    String suffix = category == Category.FLOWER ? " Flower" : "";
    return new Product(
        index,
        strain,
        category,
        subcategory,
        Strains.ALL.get(strain).name() + " " + subcategory + suffix,
        index % scale.vendors(),
        chance.below(ReferenceData.BRANDS.size()),
        baseCogs(category, kind, chance),
        Period.during(first.minusDays(chance.between(45, 240)), chance));
  }

  /** Indoor, greenhouse and outdoor flower by the pound; anything else by the piece or gram. */
  private static long baseCogs(Category category, int kind, Chance chance) {
    if (category != Category.FLOWER) {
      return chance.between(22, 95) * 1_00;
    }
    return switch (kind) {
      case 0 -> 1700_00;
      case 1 -> 1200_00;
      default -> 875_00;
    };
  }
}
