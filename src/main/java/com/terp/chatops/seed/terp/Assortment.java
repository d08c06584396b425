package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Memo;
import com.terp.chatops.seed.random.Source;

/**
 * Which product a batch holds: sellers deliver lots in turn, five batches of their own products
 * each.
 */
final class Assortment {
  private static final long DOLLAR = 100;

  private final Scale scale;
  private final Catalog catalog;
  private final Source.Stream draws;
  private final Memo<Goods> goods = new Memo<>(this::make);

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
    long lot = batch / Scale.BATCHES_PER_LOT;
    long turn = lot / scale.vendors() * Scale.BATCHES_PER_LOT + batch % Scale.BATCHES_PER_LOT;
    Product product = catalog.at(catalog.ofSeller(sellerOf(lot), turn));
    Chance chance = draws.at(batch);
    long spread = product.baseCogs() * (product.flower() ? 6 : 10) / 100;
    long cogs = product.baseCogs() + chance.between(-spread, spread);
    return new Goods(batch, lot, product, cogs / DOLLAR * DOLLAR);
  }
}
