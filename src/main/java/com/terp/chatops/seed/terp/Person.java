package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import java.util.Locale;

/** Somebody who does not exist, with a mail address and a phone number nobody can have. */
record Person(String firstName, String lastName, String email, String phone) {
  /**
   * Draws a person.
   *
   * @param number makes the mail address differ from that of a namesake
   */
  static Person draw(Chance chance, long number) {
    Words words = Words.pools();
    String first = chance.pick(words.firstNames());
    String last = chance.pick(words.lastNames());
    return new Person(first, last, email(first, last, number), phone(chance));
  }

  String fullName() {
    return firstName + " " + lastName;
  }

  /** 000 begins no postal code. */
  static String address(Chance chance) {
    Words words = Words.pools();
    return "%d %s, %s, %s %05d"
        .formatted(
            chance.between(1, 9899),
            chance.pick(words.streets()),
            chance.pick(words.cities()),
            chance.pick(Words.STATES),
            chance.between(10, 999));
  }

  /** 555-0100 to 555-0199 are set aside for fiction. */
  private static String phone(Chance chance) {
    return "(%s) 555-01%02d".formatted(chance.pick(Words.AREA_CODES), chance.below(100));
  }

  private static String email(String first, String last, long number) {
    String name = (first + "." + last).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "");
    return name + "." + number + "@example.com";
  }
}
