package com.terp.chatops.seed.terp.defaults;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.Reconciled;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.terp.defaults.Accounts.Account;
import java.util.List;

/** Roles, permissions, which role holds which, and who has which role. */
final class RightsTables {
  /** People may add roles of their own; that and every other difference is named. */
  static final List<Reconciled> RECONCILED =
      List.of(
          new Reconciled("permissions", List.of("module")),
          new Reconciled("roles", List.of("is_system_role")),
          new Reconciled("role_permissions", List.of()));

  private final Entries entries;

  RightsTables(Keys keys) {
    this.entries = new Entries(keys);
  }

  List<TableRows<?>> tables() {
    return List.of(permissions(), roles(), mappings(), userRoles());
  }

  private TableRows<?> permissions() {
    return entries
        .of("permissions", Rights.TERP.permissions())
        .text("name", e -> e.value().name())
        .text("description", e -> e.value().words())
        .text("module", e -> e.value().module())
        .timestamp("created_at", e -> Entries.ALWAYS)
        .reference("name");
  }

  private TableRows<?> roles() {
    return entries
        .stamped(
            entries
                .of("roles", Rights.TERP.roles())
                .text("name", e -> e.value().name())
                .text("description", e -> e.value().purpose())
                .whole("is_system_role", e -> 1))
        .reference("name");
  }

  private TableRows<?> mappings() {
    return entries
        .of("role_permissions", Rights.TERP.mappings())
        .ref("role_id", "roles", e -> e.value().role())
        .ref("permission_id", "permissions", e -> e.value().permission())
        .timestamp("created_at", e -> Entries.ALWAYS)
        .reference("role_id", "permission_id");
  }

  private TableRows<?> userRoles() {
    List<Account> holders = Accounts.ALL.stream().filter(a -> !a.role().isEmpty()).toList();
    return entries
        .of("user_roles", holders)
        .text("user_id", e -> e.value().openId())
        .ref("role_id", "roles", e -> Rights.TERP.role(e.value().role()))
        .timestamp("assigned_at", e -> Entries.ALWAYS)
        .reference("user_id", "role_id");
  }
}
