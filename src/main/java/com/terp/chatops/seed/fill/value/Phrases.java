package com.terp.chatops.seed.fill.value;

import java.util.List;

/** Words people would write, about nothing in particular. */
final class Phrases {
  static final List<String> QUALITIES =
      List.of(
          "Standard",
          "Express",
          "Seasonal",
          "Regional",
          "Classic",
          "Premium",
          "Daily",
          "Weekly",
          "Monthly",
          "North",
          "South",
          "East",
          "West",
          "Central",
          "Primary",
          "Main");

  static final List<String> COMPANIES =
      List.of(
          "Harbor Supply Co",
          "Cedar Trading",
          "Northwind Provisions",
          "Lakeside Market",
          "Juniper Wholesale",
          "Copper Hill Goods",
          "Bluebird Distribution",
          "Granite Partners",
          "Sunrise Collective",
          "Willow Creek Farms",
          "Summit Logistics",
          "Meadow Organics");

  static final List<String> PRODUCTS =
      List.of(
          "Harbor Blend",
          "Cedar Reserve",
          "Golden Hour",
          "Blue Ridge",
          "Morning Dew",
          "Silver Pine",
          "Copper Sky",
          "Night Bloom",
          "River Stone",
          "Summer Field",
          "Amber Leaf",
          "Wild Meadow");

  static final List<String> TITLES =
      List.of(
          "Review open items",
          "Prepare the weekly report",
          "Call back about delivery",
          "Check stock in the main room",
          "Update the price list",
          "Confirm the pickup time",
          "Send the revised quote",
          "Plan the next visit",
          "Collect missing documents",
          "Follow up on the sample",
          "Reconcile last week",
          "Order packing material",
          "Schedule the inspection",
          "Clean up duplicate entries",
          "Prepare the month end",
          "Train the new colleague");

  static final List<String> SENTENCES =
      List.of(
          "Checked and found in order.",
          "As agreed on the phone.",
          "Please confirm before Friday.",
          "Delivered in two parts, both complete.",
          "The buyer asked for a smaller lot next time.",
          "Waiting for the signed copy.",
          "Counted twice, same result.",
          "Entered by hand from the paper form.",
          "Price agreed for this quarter.",
          "Moved to the second shelf for space.",
          "No further action needed.",
          "Will be reviewed at the end of the month.",
          "Customer prefers mornings.",
          "Packaging slightly worn, goods fine.",
          "Same terms as the last time.",
          "Handled together with the previous one.",
          "Documents are in the shared folder.",
          "Short notice, done the same day.");

  static final List<String> REASONS =
      List.of(
          "Agreed with the customer",
          "Correction after a count",
          "Entered twice by mistake",
          "Quality below expectation",
          "Change of plans",
          "Requested by the manager",
          "Price adjusted to the market",
          "Yearly review");

  static final List<String> CITIES =
      List.of(
          "Springfield",
          "Riverton",
          "Fairview",
          "Lakewood",
          "Ashland",
          "Milton",
          "Clayton",
          "Georgetown",
          "Oakdale",
          "Greenville");

  static final List<String> STATES = List.of("CA", "OR", "WA", "NV", "CO", "AZ", "MI", "NM");

  static final List<String> STATE_NAMES =
      List.of("California", "Oregon", "Washington", "Nevada", "Colorado", "Arizona", "Michigan");

  static final List<String> COLORS =
      List.of(
          "#4E79A7", "#F28E2B", "#E15759", "#76B7B2", "#59A14F", "#EDC948", "#B07AA1", "#9C755F");

  static final List<String> ICONS =
      List.of("calendar", "tag", "box", "truck", "star", "bell", "leaf", "flag");

  static final List<String> CATEGORIES =
      List.of("General", "Supplies", "Services", "Equipment", "Packaging", "Travel");

  static final List<String> KINDS =
      List.of("standard", "express", "seasonal", "regular", "special");

  static final List<String> MODULES =
      List.of("inventory", "orders", "accounting", "calendar", "clients", "reports");

  static final List<String> ACTIONS =
      List.of("created", "updated", "viewed", "approved", "exported");

  static final List<String> ZONES =
      List.of("America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York");

  static final List<String> AGENTS =
      List.of(
          "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/128.0",
          "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) Safari/605.1.15",
          "Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0");

  static final List<String> FILES =
      List.of(
          "inventory-count", "price-list", "delivery-note", "invoice-copy", "photo", "contract");

  static final List<String> JOBS =
      List.of("Buyer", "Sales manager", "Warehouse lead", "Accountant", "Driver", "Assistant");

  static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  static final List<String> WORDS =
      List.of(
          "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbor", "iris",
          "juniper");

  private Phrases() {}
}
