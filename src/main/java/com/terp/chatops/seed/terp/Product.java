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
    long seller,
    long brand,
    long baseCogs,
    LocalDateTime createdAt) {
  boolean flower() {
    return category == Category.FLOWER;
  }

  /** Its name in the list, told apart from others of the strain by a number. */
  String named(long number) {
    return "%s #%d %s%s"
        .formatted(Strains.ALL.get(strain).name(), number, subcategory, flower() ? " Flower" : "");
  }
}
