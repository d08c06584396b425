package com.terp.chatops.seed.terp;

import java.time.LocalDateTime;

/**
 * A product of one seller.
 *
 * @param strain index into {@link Strains#ALL}
 * @param seller index of the client that supplies it
 * @param baseCogs what a unit usually costs, in cents
 */
record Product(
    long index,
    int strain,
    Category category,
    String subcategory,
    String name,
    long seller,
    long brand,
    long baseCogs,
    LocalDateTime createdAt) {
  boolean flower() {
    return category == Category.FLOWER;
  }
}
