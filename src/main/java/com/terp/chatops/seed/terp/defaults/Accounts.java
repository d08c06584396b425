package com.terp.chatops.seed.terp.defaults;

import java.util.ArrayList;
import java.util.List;

/**
 * Everybody who can sign in: the people the business is told about, one tester a role, and the
 * accounts that tests use. Mail goes nowhere: {@code openId@example.com}.
 */
public final class Accounts {
  /** In the order of their rows; the first ones do the work in the seeded business. */
  public static final List<Account> ALL = all();

  private Accounts() {}

  /**
   * An account.
   *
   * @param kind users.role: what the application itself asks
   * @param role the role of RBAC it holds, or empty for none
   */
  public record Account(String openId, String name, String kind, String role) {}

  /** The place of somebody's row. */
  static long place(String openId) {
    for (int i = 0; i < ALL.size(); i++) {
      if (ALL.get(i).openId().equals(openId)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no account " + openId);
  }

  private static List<Account> all() {
    List<Account> all = new ArrayList<>();
    all.add(new Account("terp-seed-operations", "Robin Operations", USER, "Operations Manager"));
    all.add(new Account("terp-seed-sales", "Sasha Sales", USER, "Sales Manager"));
    all.add(new Account("terp-seed-warehouse", "Wren Warehouse", USER, "Warehouse Staff"));
    all.add(new Account("terp-seed-accounting", "Alex Accounting", ADMIN, "Accountant"));
    all.add(new Account("qa-super-admin", "QA Super Admin", ADMIN, "Super Admin"));
    all.add(new Account("qa-owner", "QA Owner", ADMIN, "Owner/Executive"));
    all.add(new Account("qa-operations", "QA Operations", USER, "Operations Manager"));
    all.add(new Account("qa-sales", "QA Sales", USER, "Sales Manager"));
    all.add(new Account("qa-accounting", "QA Accounting", USER, "Accountant"));
    all.add(new Account("qa-inventory", "QA Inventory", USER, "Inventory Manager"));
    all.add(new Account("qa-buyer", "QA Buyer", USER, "Buyer/Procurement"));
    all.add(new Account("qa-service", "QA Service", USER, "Customer Service"));
    all.add(new Account("qa-warehouse", "QA Warehouse", USER, "Warehouse Staff"));
    all.add(new Account("qa-auditor", "QA Auditor", USER, "Read-Only Auditor"));
    all.add(new Account("test-admin", "Test Admin", ADMIN, "Super Admin"));
    all.add(new Account("test-user", "Test User", USER, "Customer Service"));
    all.add(new Account("test-nobody", "Test Without A Role", USER, ""));
    return List.copyOf(all);
  }

  private static final String ADMIN = "admin";
  private static final String USER = "user";
}
