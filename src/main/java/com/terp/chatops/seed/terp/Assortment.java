package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Memo;
import com.terp.chatops.seed.random.Source;

/** Which product a batch holds: sellers deliver lots of their own products in turn. */
final class Assortment {
  private static final long DOLLAR = 100;

  private final Scale scale;
  private final Catalog catalog;
  private final Source.Stream draws;
  private final Memo<Goods> goods = new Memo<>(1024, this::make);

  Assortment(Source source, Scale scale, Catalog catalog) {
    this.scale = scale;
    this.catalog = catalog;
    draws = source.stream("goods");
  }

  Goods at(long batch) {
    return goods.at(batch);
  }

  /** The seller's index among clients and vendors alike. */
  long sellerOf(long lot) {
    return lot % scale.vendors();
  }

  private Goods make(long batch) {
    int together = scale.batchesPerLot();
    long lot = batch / together;
    long turn = lot / scale.vendors() * together + batch % together;
    Product product = catalog.at(catalog.ofSeller(sellerOf(lot), turn));
    Chance chance = draws.at(batch);
    long spread = product.baseCogs() * (product.flower() ? 6 : 10) / 100;
    long cogs = product.baseCogs() + chance.between(-spread, spread);
    return new Goods(batch, lot, batch % together + 1, product, cogs / DOLLAR * DOLLAR);
  }
}
