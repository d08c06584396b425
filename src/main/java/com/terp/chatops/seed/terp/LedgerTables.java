package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.terp.Expenses.Expense;
import java.util.List;

/** Expenses and the ledger: every document is posted in pairs that balance. */
final class LedgerTables {
  private static final List<String> METHODS = List.of("BANK_TRANSFER", "CREDIT_CARD", "CASH");

  private final World world;
  private final Keys keys;
  private final Papers papers;
  private final Expenses expenses;

  LedgerTables(World world, Keys keys) {
    this.world = world;
    this.keys = keys;
    papers = new Papers(keys);
    expenses = new Expenses(world.source(), world.period());
  }

  List<TableRows<?>> needed() {
    return List.of(ledgerEntries());
  }

  List<TableRows<?>> linked() {
    return List.of(expenses());
  }

  private TableRows<?> ledgerEntries() {
    Ledger ledger = new Ledger(world, expenses, papers);
    return table("ledgerEntries", keys, ledger.count(), ledger::at)
        .key("id", Posting::index)
        .text("entryNumber", Posting::number)
        .date("entryDate", Posting::date)
        .ref("accountId", "accounts", posting -> ReferenceData.account(posting.account()))
        .money("debit", posting -> Money.of(posting.debit()))
        .money("credit", posting -> Money.of(posting.credit()))
        .text("description", Posting::description)
        .text("referenceType", posting -> posting.document().type())
        .whole("referenceId", this::document)
        .ref("fiscalPeriodId", "fiscalPeriods", p -> world.period().monthIndex(p.date()))
        .flag("isManual", posting -> false)
        .flag("isPosted", posting -> true)
        .timestamp("postedAt", posting -> InvoiceTables.at(posting.date()))
        .ref("postedBy", "users", posting -> ReferenceData.ACCOUNTING)
        .ref("createdBy", "users", posting -> ReferenceData.ACCOUNTING)
        .timestamp("createdAt", posting -> InvoiceTables.at(posting.date()))
        .detail();
  }

  private long document(Posting posting) {
    return keys.of(posting.document().table(), posting.of());
  }

  private TableRows<?> expenses() {
    return table("expenses", keys, expenses.count(), expenses::at)
        .key("id", Expense::index)
        .text("expenseNumber", expense -> papers.expense(expense.index()))
        .date("expenseDate", Expense::date)
        .ref("categoryId", "expenseCategories", Expense::category)
        .decimal("amount", expense -> Money.of(expense.amount()))
        .decimal("taxAmount", expense -> Money.ZERO)
        .money("totalAmount", expense -> Money.of(expense.amount()))
        .text("paymentMethod", expense -> METHODS.get((int) expense.method()))
        .ref("bankAccountId", "bankAccounts", expense -> 0)
        .text("description", expense -> description(expense))
        .flag("isReimbursable", expense -> false)
        .flag("isReimbursed", expense -> false)
        .ref("createdBy", "users", expense -> ReferenceData.ACCOUNTING)
        .timestamp("createdAt", expense -> InvoiceTables.at(expense.date()))
        .timestamp("updatedAt", expense -> InvoiceTables.at(expense.date()))
        .detail();
  }

  private static String description(Expense expense) {
    return ReferenceData.EXPENSES.get((int) expense.category());
  }
}
