package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.terp.defaults.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The names, codes and numbers TERP's own start-up expects to find. */
final class ReferenceData {
  static final List<String> BRANDS =
      List.of("TERP House Brand", "Harborline", "Fieldnote", "Quarterdeck");

  static final List<User> USERS =
      List.of(
          new User("terp-seed-operations", "Robin Operations", "user"),
          new User("terp-seed-sales", "Sasha Sales", "user"),
          new User("terp-seed-warehouse", "Wren Warehouse", "user"),
          new User("terp-seed-accounting", "Alex Accounting", "admin"));

  /** The same people, then those who test. */
  static final List<User> EVERYBODY =
      Accounts.ALL.stream().map(a -> new User(a.openId(), a.name(), a.kind())).toList();

  /** Places in {@link #USERS}. */
  static final long OPERATIONS = 0;

  static final long SALES = 1;
  static final long WAREHOUSE = 2;
  static final long ACCOUNTING = 3;

  static final List<Account> ACCOUNTS =
      List.of(
          new Account("1000", Account.CASH, Account.Type.ASSET, Account.Side.DEBIT),
          new Account("1100", Account.RECEIVABLE, Account.Type.ASSET, Account.Side.DEBIT),
          new Account("1200", Account.INVENTORY, Account.Type.ASSET, Account.Side.DEBIT),
          new Account("2000", Account.PAYABLE, Account.Type.LIABILITY, Account.Side.CREDIT),
          new Account("3000", "Owner's Equity", Account.Type.EQUITY, Account.Side.CREDIT),
          new Account("3100", "Retained Earnings", Account.Type.EQUITY, Account.Side.CREDIT),
          new Account("4000", Account.REVENUE, Account.Type.REVENUE, Account.Side.CREDIT),
          new Account("5000", Account.COGS, Account.Type.EXPENSE, Account.Side.DEBIT),
          new Account("5100", Account.EXPENSES, Account.Type.EXPENSE, Account.Side.DEBIT),
          new Account("5200", "Bad Debt Expense", Account.Type.EXPENSE, Account.Side.DEBIT));

  static final List<String> GRADES = List.of("A+", "A", "B", "C");

  static final List<Margin> MARGINS =
      List.of(
          new Margin("Flower", 35),
          new Margin("Pre-Rolls", 35),
          new Margin("Concentrates", 45),
          new Margin("Edibles", 40),
          new Margin("Vapes", 38),
          new Margin("Tinctures", 40),
          new Margin("Topicals", 42),
          new Margin("Beverages", 35),
          new Margin("Accessories", 50),
          new Margin("Seeds", 45),
          new Margin("OTHER", 30),
          new Margin("DEFAULT", 30));

  static final List<Place> PLACES =
      List.of(
          new Place("Main Warehouse", "Receiving", "R1"),
          new Place("Main Warehouse", "Flower Room", "R1"),
          new Place("Main Warehouse", "Flower Room", "R2"),
          new Place("Main Warehouse", "Concentrates", "R1"),
          new Place("Main Warehouse", "Packed Goods", "R1"),
          new Place("Cold Storage", "Cold Zone", "R1"),
          new Place("Cold Storage", "Freezer", "R1"),
          new Place("Staging", "Outbound", "R1"),
          new Place("Returns", "Quarantine", "R1"));

  /** With the places testers look for. */
  static final List<Place> ALL_PLACES =
      Stream.concat(
              PLACES.stream(),
              Stream.of(
                  new Place("QA_LOCATION_MAIN", "Zone-A", "R1"),
                  new Place("QA_LOCATION_WAREHOUSE", "Zone-B", "R2"),
                  new Place("QA_LOCATION_COLD", "Cold-Zone", "R1"),
                  new Place("QA_LOCATION_STAGING", "Staging", "R1"),
                  new Place("QA_LOCATION_RETURNS", "Returns", "R1")))
          .toList();

  static final List<Unit> UNITS =
      List.of(
          new Unit("G", "Gram", Unit.Kind.WEIGHT, 1_000_000, "G"),
          new Unit("OZ", "Ounce", Unit.Kind.WEIGHT, 28_349_523, "G"),
          new Unit("LB", "Pound", Unit.Kind.WEIGHT, 453_592_370, "G"),
          new Unit("KG", "Kilogram", Unit.Kind.WEIGHT, 1_000_000_000, "G"),
          new Unit("MG", "Milligram", Unit.Kind.WEIGHT, 1_000, "G"),
          new Unit("EA", "Each", Unit.Kind.COUNT, 1_000_000, "EA"),
          new Unit("PR", "Pair", Unit.Kind.COUNT, 2_000_000, "EA"),
          new Unit("DZ", "Dozen", Unit.Kind.COUNT, 12_000_000, "EA"),
          new Unit("ML", "Milliliter", Unit.Kind.VOLUME, 1_000_000, "ML"),
          new Unit("L", "Liter", Unit.Kind.VOLUME, 1_000_000_000, "ML"),
          new Unit("FLOZ", "Fluid Ounce", Unit.Kind.VOLUME, 29_573_530, "ML"),
          new Unit("PK", "Pack", Unit.Kind.PACKAGED, 1_000_000, "PK"),
          new Unit("BX", "Box", Unit.Kind.PACKAGED, 1_000_000, "BX"),
          new Unit("CS", "Case", Unit.Kind.PACKAGED, 1_000_000, "CS"));

  static final List<Tag> TAGS =
      List.of(
          new Tag("Priority Buyer", Tag.Kind.PRIORITY),
          new Tag("Pays On Time", Tag.Kind.STATUS),
          new Tag("Needs Follow-Up", Tag.Kind.STATUS),
          new Tag("Wholesale", Tag.Kind.TYPE),
          new Tag("Boutique", Tag.Kind.TYPE),
          new Tag("New Partner", Tag.Kind.CUSTOM),
          new Tag("Citrus", Tag.Kind.FLAVOR),
          new Tag("Berry", Tag.Kind.FLAVOR),
          new Tag("Earthy", Tag.Kind.FLAVOR),
          new Tag("Relaxing", Tag.Kind.EFFECT),
          new Tag("Uplifting", Tag.Kind.EFFECT),
          new Tag("Seasonal", Tag.Kind.CUSTOM));

  /** The first six are about clients, the others about products. */
  static final int CLIENT_TAGS = 6;

  static final List<Bank> BANKS =
      List.of(
          new Bank("Operating Account", "TERP-OPS-0001", Bank.Kind.CHECKING),
          new Bank("Reserve Account", "TERP-RSV-0001", Bank.Kind.SAVINGS));

  static final List<String> METHODS =
      List.of("CASH", "CHECK", "WIRE", "ACH", "CREDIT_CARD", "DEBIT_CARD", "OTHER");

  static final List<String> EXPENSES =
      List.of(
          "Rent",
          "Utilities",
          "Payroll",
          "Payroll Taxes",
          "Insurance",
          "Security",
          "Packaging",
          "Laboratory Testing",
          "Transport",
          "Fuel",
          "Vehicle Maintenance",
          "Equipment",
          "Repairs",
          "Office Supplies",
          "Software",
          "Telephone and Internet",
          "Legal Fees",
          "Accounting Fees",
          "Licenses and Permits",
          "Marketing",
          "Travel",
          "Bank Charges");

  private static final String ACCESSORIES = "Accessories";
  static final List<String> CATEGORIES = categories();
  static final List<Subcategory> SUBCATEGORIES = subcategories();

  private ReferenceData() {}

  /** The account's index, looked up by name as TERP itself does. */
  static long account(String name) {
    for (int i = 0; i < ACCOUNTS.size(); i++) {
      if (ACCOUNTS.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no account " + name);
  }

  private static List<String> categories() {
    List<String> names =
        new ArrayList<>(List.of(Category.values()).stream().map(Category::words).toList());
    names.add(ACCESSORIES);
    return List.copyOf(names);
  }

  private static List<Subcategory> subcategories() {
    List<Subcategory> all = new ArrayList<>();
    for (Category category : Category.values()) {
      category.subcategories().forEach(name -> all.add(new Subcategory(category.words(), name)));
    }
    for (String more : List.of("Mixed Light", "Smalls", "Trim", "Shake")) {
      all.add(new Subcategory(Category.FLOWER.words(), more));
    }
    for (String more : List.of("Diamonds", "Distillate", "Hash")) {
      all.add(new Subcategory(Category.CONCENTRATES.words(), more));
    }
    for (String more : List.of("Papers", "Batteries", "Grinders", "Storage", "Trays", "Lighters")) {
      all.add(new Subcategory(ACCESSORIES, more));
    }
    return List.copyOf(all);
  }

  record User(String openId, String name, String role) {}

  record Account(String number, String name, Type type, Side side) {
    static final String CASH = "Cash";
    static final String RECEIVABLE = "Accounts Receivable";
    static final String INVENTORY = "Inventory";
    static final String PAYABLE = "Accounts Payable";
    static final String REVENUE = "Sales Revenue";
    static final String COGS = "Cost of Goods Sold";
    static final String EXPENSES = "Operating Expenses";

    enum Type {
      ASSET,
      LIABILITY,
      EQUITY,
      REVENUE,
      EXPENSE
    }

    enum Side {
      DEBIT,
      CREDIT
    }
  }

  record Margin(String category, int percent) {}

  record Place(String site, String zone, String rack) {}

  /**
   * A unit.
   *
   * @param millionths of the base unit
   */
  record Unit(String code, String name, Unit.Kind kind, long millionths, String base) {
    enum Kind {
      WEIGHT,
      COUNT,
      VOLUME,
      PACKAGED
    }
  }

  record Tag(String name, Tag.Kind kind) {
    enum Kind {
      STATUS,
      PRIORITY,
      TYPE,
      CUSTOM,
      FLAVOR,
      EFFECT
    }
  }

  record Bank(String name, String number, Bank.Kind kind) {
    enum Kind {
      CHECKING,
      SAVINGS
    }
  }

  record Subcategory(String category, String name) {}
}
