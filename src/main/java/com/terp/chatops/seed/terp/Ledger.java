package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.terp.Expenses.Expense;
import com.terp.chatops.seed.terp.Posting.Document;
import com.terp.chatops.seed.terp.ReferenceData.Account;
import java.time.LocalDate;

/**
 * All postings: four for an invoice, then two for a payment, two for a bill, two for goods back on
 * the shelf, two for an expense.
 */
final class Ledger {
  private static final int OF_INVOICE = 4;
  private static final int PAIR = 2;

  private final World world;
  private final Expenses expenses;
  private final Papers papers;
  private final long payments;
  private final long bills;
  private final long returns;
  private final long costs;
  private final long count;

  Ledger(World world, Expenses expenses, Papers papers) {
    this.world = world;
    this.expenses = expenses;
    this.papers = papers;
    payments = world.receivables().count() * OF_INVOICE;
    bills = payments + world.payments().count() * PAIR;
    returns = bills + world.payables().count() * PAIR;
    costs = returns + world.refunds().returns() * PAIR;
    count = costs + (world.scale().linked() ? expenses.count() * PAIR : 0);
  }

  long count() {
    return count;
  }

  Posting at(long index) {
    if (index < payments) {
      return ofInvoice(index, world.receivables().at(index / OF_INVOICE));
    }
    if (index < bills) {
      return ofPayment(index, world.payments().at((index - payments) / PAIR));
    }
    if (index < returns) {
      return ofBill(index, world.payables().at((index - bills) / PAIR));
    }
    return index < costs
        ? ofReturn(index, world.refunds().ofReturn((index - returns) / PAIR))
        : ofExpense(index, expenses.at((index - costs) / PAIR));
  }

  private Posting ofInvoice(long index, Invoice invoice) {
    String paper = papers.invoice(invoice.index());
    String number = "SALE-" + paper;
    Entry entry = new Entry(index, Document.INVOICE, invoice.index(), invoice.date());
    long total = invoice.total();
    long cogs = invoice.order().cogs();
    return switch ((int) (index % OF_INVOICE)) {
      case 0 -> entry.debit(Account.RECEIVABLE, total, number + "-DR", "Invoice " + paper);
      case 1 -> entry.credit(Account.REVENUE, total, number + "-CR", "Invoice " + paper);
      case 2 -> entry.debit(Account.COGS, cogs, number + "-COGS-DR", "Cost of " + paper);
      default -> entry.credit(Account.INVENTORY, cogs, number + "-INV-CR", "Cost of " + paper);
    };
  }

  private Posting ofPayment(long index, Payment payment) {
    Accounts accounts =
        switch (payment.purpose()) {
          case INVOICE -> new Accounts(Account.CASH, Account.RECEIVABLE);
          case BILL -> new Accounts(Account.PAYABLE, Account.CASH);
          case REFUND -> new Accounts(Account.REVENUE, Account.CASH);
        };
    return pair(
        new Entry(index, Document.PAYMENT, payment.index(), payment.date()),
        accounts,
        payment.amount(),
        new Paper(
            "PMT-" + papers.keys().of("payments", payment.index()),
            "Payment " + papers.payment(payment.index())));
  }

  private Posting ofBill(long index, Bill bill) {
    String paper = papers.bill(bill.index());
    return pair(
        new Entry(index, Document.BILL, bill.index(), bill.date()),
        new Accounts(Account.INVENTORY, Account.PAYABLE),
        bill.total(),
        new Paper("PURCHASE-" + paper, "Bill " + paper));
  }

  private Posting ofReturn(long index, Refund refund) {
    Return goods = refund.goods().orElseThrow();
    String number = "RETURN-" + papers.keys().of("returns", goods.index());
    return pair(
        new Entry(index, Document.RETURN, goods.index(), goods.processedAt().toLocalDate()),
        new Accounts(Account.INVENTORY, Account.COGS),
        refund.invoice().order().lines().get(0).cogs(),
        new Paper(number, "Goods back from " + papers.refunded(refund)));
  }

  private Posting ofExpense(long index, Expense expense) {
    String paper = papers.expense(expense.index());
    return pair(
        new Entry(index, Document.EXPENSE, expense.index(), expense.date()),
        new Accounts(Account.EXPENSES, Account.CASH),
        expense.amount(),
        new Paper(paper, "Expense " + paper));
  }

  /** The first of a pair debits, the second credits. */
  private static Posting pair(Entry entry, Accounts accounts, long amount, Paper paper) {
    return entry.index() % PAIR == 0
        ? entry.debit(accounts.debited(), amount, paper.number() + "-DR", paper.description())
        : entry.credit(accounts.credited(), amount, paper.number() + "-CR", paper.description());
  }

  private record Accounts(String debited, String credited) {}

  private record Paper(String number, String description) {}

  private record Entry(long index, Document document, long of, LocalDate date) {
    Posting debit(String account, long amount, String number, String description) {
      return new Posting(index, document, of, number, date, account, amount, 0, description);
    }

    Posting credit(String account, long amount, String number, String description) {
      return new Posting(index, document, of, number, date, account, 0, amount, description);
    }
  }
}
