package com.terp.chatops.seed.fill.value;

import com.terp.chatops.seed.random.Chance;
import java.util.List;
import java.util.Locale;

/** Somebody who does not exist, with a mail address and a phone number nobody can have. */
public record Person(String first, String last, String phone, String street, int mark) {
  private static final List<String> FIRST =
      List.of(
          "Ada", "Amir", "Ana", "Ben", "Carla", "Chen", "Dana", "Diego", "Elena", "Emil", "Farah",
          "Finn", "Grace", "Hana", "Hugo", "Ines", "Isaac", "Jana", "Jonas", "Kaito", "Lara", "Leo",
          "Lucia", "Malik", "Maya", "Mila", "Nadia", "Noah", "Omar", "Paula", "Priya", "Quinn",
          "Rafael", "Rosa", "Sami", "Sofia", "Tariq", "Tessa", "Uma", "Viktor", "Wanda", "Yara",
          "Yusuf", "Zoe");

  private static final List<String> LAST =
      List.of(
          "Abbott",
          "Alvarez",
          "Baker",
          "Bauer",
          "Castillo",
          "Cho",
          "Delgado",
          "Dunn",
          "Ellis",
          "Engel",
          "Ferrara",
          "Foster",
          "Garcia",
          "Gupta",
          "Haas",
          "Hayes",
          "Ibrahim",
          "Ito",
          "Jansen",
          "Keller",
          "Kim",
          "Lang",
          "Lopez",
          "Marino",
          "Mendez",
          "Nakamura",
          "Novak",
          "Okafor",
          "Ortiz",
          "Park",
          "Petrov",
          "Quint",
          "Ramos",
          "Reyes",
          "Sato",
          "Silva",
          "Tanaka",
          "Torres",
          "Ueda",
          "Vega",
          "Wagner",
          "Weber",
          "Young",
          "Zimmer");

  private static final List<String> STREETS =
      List.of(
          "Alder Street",
          "Birch Avenue",
          "Cedar Lane",
          "Dock Road",
          "Elm Street",
          "Fern Way",
          "Garden Street",
          "Harbor Road",
          "Juniper Lane",
          "Lake Drive",
          "Maple Avenue",
          "Mill Road",
          "Oak Street",
          "Orchard Lane",
          "Pine Street",
          "Quarry Road",
          "River Road",
          "Spruce Way",
          "Station Street",
          "Willow Lane");

  /** Of a row's draws. */
  public static Person draw(Chance chance) {
    return new Person(
        chance.pick(FIRST),
        chance.pick(LAST),
        phone(chance),
        chance.between(1, 990) + " " + chance.pick(STREETS),
        (int) chance.between(1, 9999));
  }

  public String name() {
    return first + " " + last;
  }

  /** As much of a name as a mail address takes. */
  String mailName() {
    return (first + "." + last).toLowerCase(Locale.ROOT);
  }

  /** 555-0100 to 555-0199 are set aside for fiction. */
  static String phone(Chance chance) {
    return "(%d) 555-01%02d"
        .formatted(chance.pick(List.of(212, 213, 303, 415, 503, 602)), chance.below(100));
  }
}
