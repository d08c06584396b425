package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableBuilder;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.terp.ReferenceData.Account;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** What the application may hold already: people, accounts, periods, words. */
final class ReferenceTables {
  private final World world;
  private final LocalDateTime always;
  private final Keys keys;

  ReferenceTables(World world, Keys keys) {
    this.world = world;
    always = world.period().always();
    this.keys = keys;
  }

  List<TableRows<?>> needed() {
    return List.of(users(), brands(), strains(), accounts(), fiscalPeriods(), workflowStatuses());
  }

  List<TableRows<?>> linked() {
    return List.of(
        categories(),
        subcategories(),
        grades(),
        locations(),
        unitTypes(),
        pricingDefaults(),
        tags(),
        bankAccounts(),
        paymentMethods(),
        expenseCategories());
  }

  private TableRows<?> users() {
    return entries(
            "users", world.scale().complete() ? ReferenceData.EVERYBODY : ReferenceData.USERS)
        .text("openId", e -> e.value().openId())
        .personal("name", e -> e.value().name())
        .personal("email", e -> e.value().openId() + "@example.com")
        .text("loginMethod", e -> "email")
        .text("role", e -> e.value().role())
        .timestamp("createdAt", e -> always)
        .timestamp("updatedAt", e -> always)
        .timestamp("lastSignedIn", e -> always)
        .reference("openId");
  }

  private TableRows<?> brands() {
    return dated(entries("brands", ReferenceData.BRANDS).text("name", Entry::value))
        .reference("name");
  }

  private TableRows<?> strains() {
    return dated(
            entries("strains", Strains.ALL.subList(0, world.scale().strains()))
                .text("name", e -> e.value().name())
                .text("standardizedName", e -> e.value().name().toLowerCase(Locale.ROOT))
                .text("category", e -> e.value().type().name())
                .text("baseStrainName", e -> e.value().name()))
        .reference("name");
  }

  private TableRows<?> accounts() {
    return dated(
            entries("accounts", ReferenceData.ACCOUNTS)
                .text("accountNumber", e -> e.value().number())
                .text("accountName", e -> e.value().name())
                .choice("accountType", e -> e.value().type())
                .flag("isActive", e -> true)
                .choice("normalBalance", e -> e.value().side()))
        .reference("accountNumber");
  }

  private TableRows<?> fiscalPeriods() {
    return dated(
            entries("fiscalPeriods", world.period().months())
                .text("periodName", e -> e.value().toString())
                .date("startDate", e -> e.value().atDay(1))
                .date("endDate", e -> e.value().atEndOfMonth())
                .whole("fiscalYear", e -> e.value().getYear())
                .text("status", e -> closed(e.value()) ? "CLOSED" : "OPEN")
                .timestamp("closedAt", e -> closed(e.value()) ? closedAt(e.value()) : null)
                .refOrNull(
                    "closedBy",
                    "users",
                    e -> closed(e.value()) ? (Long) ReferenceData.ACCOUNTING : null))
        .reference("periodName");
  }

  /** Books close ten days after the month. */
  private boolean closed(YearMonth month) {
    return closedAt(month).isBefore(world.period().end());
  }

  private static LocalDateTime closedAt(YearMonth month) {
    LocalDate day = month.atEndOfMonth().plusDays(10);
    return day.atTime(20, 0);
  }

  private TableRows<?> workflowStatuses() {
    return dated(
            entries("workflow_statuses", List.of(WorkflowStatus.values()))
                .text("name", e -> e.value().words())
                .text("slug", e -> e.value().slug())
                .text("color", e -> e.value().color())
                .whole("order", Entry::index)
                .whole("isActive", e -> 1))
        .reference("slug");
  }

  private TableRows<?> categories() {
    return dated(
            entries("categories", ReferenceData.CATEGORIES)
                .text("name", Entry::value)
                .whole("isActive", e -> 1))
        .reference("name");
  }

  private TableRows<?> subcategories() {
    return dated(
            entries("subcategories", ReferenceData.SUBCATEGORIES)
                .ref(
                    "categoryId",
                    "categories",
                    e -> ReferenceData.CATEGORIES.indexOf(e.value().category()))
                .text("name", e -> e.value().name())
                .whole("isActive", e -> 1))
        .reference("name");
  }

  private TableRows<?> grades() {
    return dated(
            entries("grades", ReferenceData.GRADES)
                .text("name", Entry::value)
                .whole("sortOrder", Entry::index)
                .whole("isActive", e -> 1))
        .reference("name");
  }

  private TableRows<?> locations() {
    return dated(
            entries(
                    "locations",
                    world.scale().complete() ? ReferenceData.ALL_PLACES : ReferenceData.PLACES)
                .text("site", e -> e.value().site())
                .text("zone", e -> e.value().zone())
                .text("rack", e -> e.value().rack())
                .text("shelf", e -> "S1")
                .text("bin", e -> "B1")
                .whole("isActive", e -> 1))
        .reference("site", "zone", "rack", "shelf", "bin");
  }

  private TableRows<?> unitTypes() {
    return entries("unit_types", ReferenceData.UNITS)
        .text("code", e -> e.value().code())
        .text("name", e -> e.value().name())
        .choice("category", e -> e.value().kind())
        .decimal("conversion_factor", e -> BigDecimal.valueOf(e.value().millionths(), 6))
        .text("base_unit_code", e -> e.value().base())
        .flag("is_active", e -> true)
        .whole("sort_order", Entry::index)
        .timestamp("created_at", e -> always)
        .timestamp("updated_at", e -> always)
        .reference("code");
  }

  private TableRows<?> pricingDefaults() {
    return entries("pricing_defaults", ReferenceData.MARGINS)
        .text("product_category", e -> e.value().category())
        .decimal("default_margin_percent", e -> BigDecimal.valueOf(e.value().percent(), 0))
        .timestamp("created_at", e -> always)
        .timestamp("updated_at", e -> always)
        .reference("product_category");
  }

  private TableRows<?> tags() {
    return dated(
            entries("tags", ReferenceData.TAGS)
                .text("name", e -> e.value().name())
                .text("standardizedName", e -> e.value().name().toLowerCase(Locale.ROOT))
                .choice("category", e -> e.value().kind())
                .text("color", e -> "#6B7280"))
        .reference("name");
  }

  private TableRows<?> bankAccounts() {
    return dated(
            entries("bankAccounts", ReferenceData.BANKS)
                .text("accountName", e -> e.value().name())
                .text("accountNumber", e -> e.value().number())
                .text("bankName", e -> "Example Bank")
                .choice("accountType", e -> e.value().kind())
                .text("currency", e -> "USD")
                .decimal("currentBalance", e -> Money.ZERO)
                .flag("isActive", e -> true)
                .ref("ledgerAccountId", "accounts", e -> ReferenceData.account(Account.CASH)))
        .reference("accountNumber");
  }

  private TableRows<?> paymentMethods() {
    return dated(
            entries("paymentMethods", ReferenceData.METHODS)
                .text("code", Entry::value)
                .text("name", e -> e.value().replace('_', ' '))
                .whole("isActive", e -> 1)
                .whole("sortOrder", Entry::index))
        .reference("code");
  }

  private TableRows<?> expenseCategories() {
    return dated(
            entries("expenseCategories", ReferenceData.EXPENSES)
                .text("categoryName", Entry::value)
                .ref("ledgerAccountId", "accounts", e -> ReferenceData.account(Account.EXPENSES))
                .flag("isActive", e -> true))
        .reference("categoryName");
  }

  private <T> TableBuilder<Entry<T>> entries(String name, List<T> values) {
    return table(
            name, keys, values.size(), (long index) -> new Entry<>(index, values.get((int) index)))
        .key("id", Entry::index);
  }

  private <T> TableBuilder<Entry<T>> dated(TableBuilder<Entry<T>> columns) {
    return columns.timestamp("createdAt", e -> always).timestamp("updatedAt", e -> always);
  }

  private record Entry<T>(long index, T value) {}
}
