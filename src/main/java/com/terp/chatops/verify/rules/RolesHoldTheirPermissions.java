package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Check;
import com.terp.chatops.verify.check.Finding;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * TERP's own roles hold the permissions they come with. Where most are missing, rights were set up
 * in another way, and nothing is missing; what a role may do beyond them or no longer may do is
 * somebody's decision, and worth a look.
 */
final class RolesHoldTheirPermissions implements Check {
  private static final int SAMPLES = 5;
  private static final String MAY = " may ";

  @Override
  public String title() {
    return "TERP's own roles hold the permissions they come with";
  }

  @Override
  public Verdict on(Snapshot snapshot) throws SQLException {
    Set<String> held =
        new HashSet<>(
            snapshot.texts(
                """
                SELECT CONCAT(roles.name, ' may ', permissions.name) FROM role_permissions
                JOIN roles ON roles.id = role_permissions.role_id
                JOIN permissions ON permissions.id = role_permissions.permission_id\
                """));
    List<String> missing = new ArrayList<>();
    Set<String> known = new HashSet<>();
    Brought.TERP
        .rights()
        .forEach((role, permissions) ->
            permissions.forEach(permission -> known.add(role + MAY + permission)));
    known.stream().filter(right -> !held.contains(right)).sorted().forEach(missing::add);
    if (missing.size() * 2 > known.size()) {
      return new Verdict.Held("rights are set up in a way of their own");
    }
    List<Finding> findings = new ArrayList<>();
    if (!missing.isEmpty()) {
      findings.add(found("permissions that TERP's roles lack", missing));
    }
    List<String> more =
        held.stream()
            .filter(right -> !known.contains(right) && ofTerpsRole(right))
            .sorted()
            .toList();
    if (!more.isEmpty()) {
      findings.add(found("permissions beyond those a role comes with", more));
    }
    return Verdict.hinting(findings, "%d permissions of roles looked at".formatted(known.size()));
  }

  /** A role people added may do what they like; so may one of TERP's, of what they added. */
  private static boolean ofTerpsRole(String right) {
    int at = right.indexOf(MAY);
    return Brought.TERP.rights().containsKey(right.substring(0, at))
        && Brought.TERP
            .rows()
            .getOrDefault("permissions name", List.of())
            .contains(right.substring(at + MAY.length()));
  }

  private static Finding found(String sentence, List<String> rights) {
    return new Finding(
        sentence, rights.size(), rights.subList(0, Math.min(SAMPLES, rights.size())));
  }
}
