package com.terp.chatops.seed.terp;

import java.util.List;

/** What a product is; the words are those of TERP's categories and pricing defaults. */
enum Category {
  FLOWER("Flower", "LB", List.of("Indoor", "Greenhouse", "Outdoor")),
  CONCENTRATES("Concentrates", "G", List.of("Live Resin", "Rosin", "Shatter", "Badder")),
  EDIBLES("Edibles", "EA", List.of("Gummies", "Chocolates", "Baked Goods")),
  PRE_ROLLS("Pre-Rolls", "EA", List.of("Single Pre-Roll", "Pre-Roll Pack", "Infused Pre-Roll")),
  VAPES("Vapes", "EA", List.of("Cartridge", "Disposable", "Pod"));

  private final String words;
  private final String unit;

  // Made by List.of only.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> subcategories;

  Category(String words, String unit, List<String> subcategories) {
    this.words = words;
    this.unit = unit;
    this.subcategories = subcategories;
  }

  String words() {
    return words;
  }

  String unit() {
    return unit;
  }

  List<String> subcategories() {
    return subcategories;
  }
}
