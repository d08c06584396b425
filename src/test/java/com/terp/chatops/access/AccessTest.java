package com.terp.chatops.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.access.Roles.Grant;
import com.terp.chatops.run.Actor;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTest {
  private static final Actor ERIN = new Actor("U1", "Erin");
  private static final Roles NOBODY = new Roles(Map.of());

  @ParameterizedTest
  @EnumSource(Right.class)
  void aGuestMayReadHelpAndNothingElseWhateverRolesSay(Right right) {
    Roles generous = roles(Role.ENGINEER, "U1");

    Decision decision = access(generous, new Membership.Guest()).decide(right, ERIN, "staging");

    assertThat(decision instanceof Decision.Allowed).isEqualTo(right == Right.HELP);
  }

  @Test
  void anAuditorNeverChangesAnythingWhateverOtherRolesTheyHave() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      Map<Role, Grant> grants = new EnumMap<>(Role.class);
      grants.put(Role.AUDITOR, new Grant(Set.of("U1"), Set.of()));
      for (Role role : Role.values()) {
        if (random.nextBoolean()) {
          grants.put(role, new Grant(Set.of("U1"), Set.of("S1")));
        }
      }
      Membership member = new Membership.Member(random.nextBoolean() ? Set.of("S1") : Set.of());
      for (Right right : Right.values()) {
        if (right.effect() == Right.Effect.CHANGES) {
          assertThat(access(new Roles(grants), member).decide(right, ERIN, "staging"))
              .isInstanceOf(Decision.Denied.class);
        }
      }
    }
  }

  @Test
  void withoutConfiguredRolesEveryFullMemberIsEngineerAndOnCall() {
    Access access = access(NOBODY, new Membership.Member(Set.of()));

    assertThat(Right.values())
        .allSatisfy(right ->
            assertThat(access.decide(right, ERIN, "staging")).isInstanceOf(Decision.Allowed.class));
  }

  @Test
  void nobodyChangesDataOnAProtectedEnvironment() {
    Access access = access(NOBODY, new Membership.Operator());

    assertThat(access.decide(Right.SEED, ERIN, "production"))
        .isInstanceOfSatisfying(
            Decision.Denied.class,
            d -> assertThat(d.sentence()).contains("production", "protected"));
    assertThat(access.decide(Right.ROLLBACK, ERIN, "production"))
        .isInstanceOf(Decision.Denied.class);
    assertThat(access.decide(Right.HEALTH, ERIN, "production"))
        .isInstanceOf(Decision.Allowed.class);
  }

  @Test
  void aGroupGivesItsRole() {
    Roles roles = new Roles(Map.of(Role.ON_CALL, new Grant(Set.of(), Set.of("S1"))));
    Access access = access(roles, new Membership.Member(Set.of("S1")));

    assertThat(access.decide(Right.ROLLBACK, ERIN, "staging")).isInstanceOf(Decision.Allowed.class);
    assertThat(access.decide(Right.SEED, ERIN, "staging"))
        .isInstanceOfSatisfying(
            Decision.Denied.class, d -> assertThat(d.whoCan()).isEqualTo("Ask an engineer."));
  }

  @Test
  void namesWhoCan() {
    Access access = access(roles(Role.ENGINEER, "U9"), new Membership.Member(Set.of()));

    assertThat(access.decide(Right.HEALTH, ERIN, "staging"))
        .isInstanceOfSatisfying(
            Decision.Denied.class, d -> assertThat(d.sentence()).contains("You have no role here"));
  }

  @Test
  void refusesInsteadOfGuessingWhereNobodyKnowsWhoSomebodyIs() {
    Access access = access(NOBODY, new Membership.Unknown("Slack did not answer"));

    assertThat(access.decide(Right.HEALTH, ERIN, "staging"))
        .isInstanceOfSatisfying(
            Decision.Denied.class, d -> assertThat(d.sentence()).contains("Slack did not answer"));
  }

  @Test
  void decidesByIdNeverByName() {
    Access access = access(roles(Role.ENGINEER, "U9"), new Membership.Member(Set.of()));

    assertThat(access.decide(Right.SEED, new Actor("U2", "U9"), "staging"))
        .isInstanceOf(Decision.Denied.class);
  }

  private static Roles roles(Role role, String user) {
    return new Roles(Map.of(role, new Grant(Set.of(user), Set.of())));
  }

  private static Access access(Roles roles, Membership membership) {
    return new Access(roles, Set.of("production"), actor -> membership);
  }
}
