package com.terp.chatops.seed.terp;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.datafaker.Faker;

/**
 * Pools of words to pick from. They are drawn from datafaker once, always with the same start
 * value: asking it for every row would cost a hundred times as much, and a seed number must not
 * depend on how often it was asked before.
 */
record Words(
    List<String> firstNames, List<String> lastNames, List<String> streets, List<String> cities) {
  private static final int SIZE = 240;
  private static final long ALWAYS = 20_251_027;

  /** What buyers call themselves, after a place. */
  static final List<String> SHOPS =
      List.of(
          "Collective",
          "Wellness",
          "Dispensary",
          "Provisions",
          "Remedies",
          "Supply Co",
          "Distribution",
          "Botanicals",
          "Green Market",
          "Delivery",
          "Trading Co",
          "Apothecary");

  /** What growers call themselves, after a family. */
  static final List<String> FARMS =
      List.of(
          "Valley Farms",
          "Ridge Gardens",
          "Creek Cultivation",
          "Canyon Growers",
          "Hill Harvest",
          "Coast Organics",
          "Meadow Farms",
          "River Botanicals",
          "Summit Growers",
          "Mesa Gardens");

  static final List<String> STATES = List.of("CA", "OR", "WA", "NV", "CO", "AZ", "MI", "NM");

  /** Kept small: with 555-01xx numbers every one of them is unassigned. */
  static final List<String> AREA_CODES =
      List.of("212", "213", "303", "415", "503", "602", "702", "206", "313", "505");

  static Words pools() {
    return Pools.WORDS;
  }

  private static Words draw() {
    Faker faker = new Faker(Locale.US, new Random(ALWAYS));
    return new Words(
        pool(() -> faker.name().firstName()),
        pool(() -> faker.name().lastName()),
        pool(() -> faker.address().streetName()),
        pool(() -> faker.address().cityName()));
  }

  private static List<String> pool(Supplier<String> word) {
    return Stream.generate(word).distinct().limit(SIZE).toList();
  }

  /** Drawn when the first person is asked for, which takes about a second. */
  private static final class Pools {
    private static final Words WORDS = draw();
  }
}
