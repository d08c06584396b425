package com.terp.chatops.verify.rules;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.Check;
import com.terp.chatops.verify.check.Finding;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tables that link two things: a tag on a client, a permission of a role. */
final class LinksAreThereOnce implements Check {
  private static final List<Link> LINKS =
      List.of(
          new Link("role_permissions", "role_id", "permission_id"),
          new Link("user_roles", "user_id", "role_id"),
          new Link("clientTags", "clientId", "tagId"),
          new Link("productTags", "productId", "tagId"),
          new Link("tagGroupMembers", "groupId", "tagId"),
          new Link("calendar_event_participants", "event_id", "user_id"),
          new Link("todo_list_members", "list_id", "user_id"),
          new Link("product_category_assignments", "product_id", "category_id"),
          new Link("feature_flag_role_overrides", "flag_id", "role_id"),
          new Link("feature_flag_user_overrides", "flag_id", "user_open_id"),
          new Link("user_permission_overrides", "user_id", "permission_id"),
          new Link("client_achievements", "client_id", "achievement_id"));

  private record Link(String table, String left, String right) {
    boolean present(Snapshot snapshot) {
      Table found = snapshot.schema().tables().get(table);
      return found != null && found.column(left).isPresent() && found.column(right).isPresent();
    }

    String query(Snapshot snapshot) {
      boolean deletes = snapshot.schema().table(table).column("deleted_at").isPresent();
      return "SELECT CONCAT(%1$s, ' and ', %2$s) AS k FROM %3$s%4$s GROUP BY %1$s, %2$s HAVING COUNT(*) > 1"
          .formatted(left, right, table, deletes ? " WHERE deleted_at IS NULL" : "");
    }
  }

  @Override
  public String title() {
    return "No two things are linked twice";
  }

  @Override
  public Verdict on(Snapshot snapshot) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    int looked = 0;
    for (Link link : LINKS) {
      if (link.present(snapshot)) {
        looked++;
        String sentence = "links in %s that are there twice".formatted(link.table());
        snapshot.offenders(link.query(snapshot), sentence).ifPresent(findings::add);
      }
    }
    return looked == 0
        ? new Verdict.Skipped("no table here links things")
        : Verdict.of(findings, "%d tables looked at".formatted(looked));
  }
}
