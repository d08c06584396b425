package com.terp.chatops.seed.terp;

import java.util.List;

/** The strains TERP's products are made of. */
final class Strains {
  static final List<Strain> ALL =
      List.of(
          new Strain("Amber Meadow", Type.HYBRID),
          new Strain("Blue Lantern", Type.SATIVA),
          new Strain("Canyon Kush", Type.INDICA),
          new Strain("Cedar Haze", Type.SATIVA),
          new Strain("Cherry Compass", Type.HYBRID),
          new Strain("Copper Cookies", Type.HYBRID),
          new Strain("Desert Diesel", Type.SATIVA),
          new Strain("Dusk Berry", Type.INDICA),
          new Strain("Ember Glue", Type.HYBRID),
          new Strain("Foggy Gelato", Type.HYBRID),
          new Strain("Garnet Runtz", Type.HYBRID),
          new Strain("Golden Harbor", Type.SATIVA),
          new Strain("Granite OG", Type.INDICA),
          new Strain("Harvest Cake", Type.INDICA),
          new Strain("Icehouse Mint", Type.HYBRID),
          new Strain("Juniper Jack", Type.SATIVA),
          new Strain("Lemon Lighthouse", Type.SATIVA),
          new Strain("Maple Zkittle", Type.INDICA),
          new Strain("Midnight Grape", Type.INDICA),
          new Strain("North Fork Purple", Type.INDICA),
          new Strain("Orchard Tangie", Type.SATIVA),
          new Strain("Papaya Prairie", Type.HYBRID),
          new Strain("Pine Ridge Durban", Type.SATIVA),
          new Strain("Quiet River CBD", Type.CBD),
          new Strain("Redwood Sherbet", Type.HYBRID),
          new Strain("Salt Point Sour", Type.SATIVA),
          new Strain("Silver Pear", Type.HYBRID),
          new Strain("Tidewater Punch", Type.INDICA),
          new Strain("Velvet Plum", Type.INDICA),
          new Strain("Wild Apricot", Type.HYBRID),
          new Strain("Basalt Berry", Type.INDICA),
          new Strain("Birchwood Cream", Type.HYBRID),
          new Strain("Coastal Clementine", Type.SATIVA),
          new Strain("Coral Mango", Type.HYBRID),
          new Strain("Driftwood OG", Type.INDICA),
          new Strain("Evening Poppy", Type.INDICA),
          new Strain("Fern Valley Mac", Type.HYBRID),
          new Strain("Glacier Gas", Type.HYBRID),
          new Strain("Honeycomb Haze", Type.SATIVA),
          new Strain("Indigo Biscuit", Type.INDICA),
          new Strain("Lantern Lime", Type.SATIVA),
          new Strain("Marble Peach", Type.HYBRID),
          new Strain("Nectar Creek", Type.SATIVA),
          new Strain("Obsidian Cherry", Type.INDICA),
          new Strain("Pepper Falls", Type.HYBRID),
          new Strain("Quarry Melon", Type.HYBRID),
          new Strain("Rustic Guava", Type.SATIVA),
          new Strain("Still Water CBD", Type.CBD),
          new Strain("Thistle Thai", Type.SATIVA),
          new Strain("Willow Wedding", Type.INDICA));

  private Strains() {}

  record Strain(String name, Type type) {}

  enum Type {
    INDICA,
    SATIVA,
    HYBRID,
    CBD
  }
}
