package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import java.math.BigDecimal;
import java.util.List;

/** Vendors, clients and what makes a client a supplier. */
final class PartyTables {
  private final World world;
  private final Keys keys;
  private final Papers papers;

  PartyTables(World world, Keys keys) {
    this.world = world;
    this.keys = keys;
    papers = new Papers(keys);
  }

  List<TableRows<?>> needed() {
    return List.of(vendors(), clients(), supplierProfiles());
  }

  List<TableRows<?>> linked() {
    return List.of(clientCreditLimits());
  }

  private TableRows<?> vendors() {
    return table("vendors", keys, world.scale().vendors(), world.parties()::at)
        .key("id", Party::index)
        .text("name", papers::name)
        .personal("contactName", party -> party.contact().fullName())
        .personal("contactEmail", party -> party.contact().email())
        .personal("contactPhone", party -> party.contact().phone())
        .text("paymentTerms", party -> party.vendorTerms().words())
        .timestamp("createdAt", Party::since)
        .timestamp("updatedAt", Party::since)
        .core();
  }

  private TableRows<?> clients() {
    return table("clients", keys, world.scale().clients(), world.parties()::at)
        .key("id", Party::index)
        .whole("version", party -> 1)
        .text("teri_code", papers::teri)
        .text("name", papers::name)
        .personal("email", party -> party.contact().email())
        .personal("phone", party -> party.contact().phone())
        .personal("address", Party::address)
        .choice("businessType", Party::business)
        .choice("preferredContact", Party::preferred)
        .whole("payment_terms", Party::termsDays)
        .flag("is_buyer", party -> !party.sells())
        .flag("is_seller", Party::sells)
        .flag("is_brand", party -> party.kind() == Party.Kind.WHALE && party.mark() % 10 == 0)
        .flag("is_referee", party -> false)
        .flag("is_contractor", party -> false)
        .json("tags", party -> Json.texts(List.of(tag(party.kind()))))
        .decimal("credit_limit", party -> Money.of(party.creditLimit()))
        .timestamp("credit_limit_updated_at", Party::since)
        .text("creditLimitSource", party -> "MANUAL")
        .timestamp("created_at", Party::since)
        .timestamp("updated_at", Party::since)
        .core();
  }

  private TableRows<?> supplierProfiles() {
    return table("supplier_profiles", keys, world.scale().vendors(), world.parties()::at)
        .key("id", Party::index)
        .ref("client_id", "clients", Party::index)
        .personal("contact_name", party -> party.contact().fullName())
        .personal("contact_email", party -> party.contact().email())
        .personal("contact_phone", party -> party.contact().phone())
        .text("payment_terms", party -> party.vendorTerms().words())
        .ref("legacy_vendor_id", "vendors", Party::index)
        .text("preferred_payment_method", party -> "ACH")
        // No employer has a number that begins with 00.
        .personal("tax_id", party -> "00-%07d".formatted(party.mark()))
        .text("license_number", party -> "LIC-TEST-%06d".formatted(party.mark()))
        .timestamp("created_at", Party::since)
        .timestamp("updated_at", Party::since)
        .detail();
  }

  /** Exposure and what follows from it are derived once the invoices are there. */
  private TableRows<?> clientCreditLimits() {
    long sellers = world.scale().vendors();
    return table(
            "client_credit_limits",
            keys,
            world.scale().clients() - sellers,
            index -> world.parties().at(sellers + index))
        .key("id", party -> party.index() - sellers)
        .ref("client_id", "clients", Party::index)
        .decimal("credit_limit", party -> Money.of(party.creditLimit()))
        .decimal("base_capacity", party -> Money.of(party.creditLimit()))
        .decimal("risk_modifier", party -> BigDecimal.valueOf(1_0000, 4))
        .decimal("directional_factor", party -> BigDecimal.valueOf(1_0000, 4))
        .text("mode", party -> "ACTIVE")
        .decimal("confidence_score", party -> BigDecimal.valueOf(60_00 + party.mark() % 40_00, 2))
        .decimal("data_readiness", party -> BigDecimal.valueOf(70_00 + party.mark() % 30_00, 2))
        .text("trend", party -> "STABLE")
        .timestamp("last_calculated", party -> world.period().end())
        .timestamp("created_at", Party::since)
        .timestamp("updated_at", party -> world.period().end())
        .detail();
  }

  private static String tag(Party.Kind kind) {
    return switch (kind) {
      case SELLER -> "seller";
      case WHALE -> "whale";
      case REGULAR -> "regular";
    };
  }
}
