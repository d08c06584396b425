package com.terp.chatops.access;

import com.terp.chatops.run.Actor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides who may do what, and says why. Rests on user ids alone, never on names. */
public final class Access {
  private final Roles roles;
  private final Set<String> protectedEnvironments;
  private final Directory directory;

  /**
   * Makes the decision table.
   *
   * @param protectedEnvironments names of those that are not changed in this version
   */
  public Access(Roles roles, Set<String> protectedEnvironments, Directory directory) {
    this.roles = roles;
    this.protectedEnvironments = Set.copyOf(protectedEnvironments);
    this.directory = directory;
  }

  /** Decides. Asks the directory, so it may take as long as that does. */
  public Decision decide(Right right, Actor actor, String environment) {
    if (right == Right.HELP) {
      return new Decision.Allowed("help is for everybody");
    }
    return switch (directory.membership(actor)) {
      case Membership.Guest() ->
          new Decision.Denied(
              "You are a guest in this workspace, and guests can only read help.", whoCan(right));
      case Membership.Unknown(String why) ->
          new Decision.Denied(
              "I could not check who you are (" + why + "), so I will not " + right.phrase() + ".",
              "Try again in a minute. If it stays like this, somebody with shell access can look at"
                  + " the bot's log.");
      case Membership.Operator() ->
          decide(right, EnumSet.of(Role.ENGINEER, Role.ON_CALL), "the shell", environment);
      case Membership.Member(Set<String> groups) -> ofMember(right, actor, groups, environment);
    };
  }

  private Decision ofMember(Right right, Actor actor, Set<String> groups, String environment) {
    if (roles.grants().isEmpty()) {
      Set<Role> everyone =
          protectedEnvironments.contains(environment)
              ? EnumSet.of(Role.AUDITOR)
              : EnumSet.of(Role.ENGINEER, Role.ON_CALL);
      return decide(right, everyone, "no roles are configured", environment);
    }
    return decide(right, roles.of(actor.id(), groups), "configured roles", environment);
  }

  private Decision decide(Right right, Set<Role> held, String source, String environment) {
    if (changesData(right) && protectedEnvironments.contains(environment)) {
      return new Decision.Denied(
          "%s is protected: this version does not %s there.".formatted(environment, right.phrase()),
          "Use an environment that is not protected. Reading commands such as health and status"
              + " work on %s.".formatted(environment));
    }
    if (held.isEmpty()) {
      return new Decision.Denied(
          "You have no role here, so you can only read help.",
          "Ask for your Slack user id to be added under roles in the bot's configuration file.");
    }
    if (right.effect() == Right.Effect.CHANGES && held.contains(Role.AUDITOR)) {
      return new Decision.Denied(
          "You are an auditor, and an auditor never changes anything.", whoCan(right));
    }
    return held.stream()
        .filter(role -> role.rights().contains(right))
        .findFirst()
        .<Decision>map(role ->
            new Decision.Allowed("%s may %s (%s)".formatted(role.key(), right.phrase(), source)))
        .orElseGet(() -> denied(right, held));
  }

  private static boolean changesData(Right right) {
    return right == Right.SEED || right == Right.REHEARSE || right == Right.ROLLBACK;
  }

  private Decision denied(Right right, Set<Role> held) {
    return new Decision.Denied(
        "You are %s here, and that role may not %s."
            .formatted(
                String.join(" and ", held.stream().map(Role::phrase).toList()), right.phrase()),
        whoCan(right));
  }

  private String whoCan(Right right) {
    List<Role> able = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Role role : Role.values()) {
      if (!role.rights().contains(right)) {
        continue;
      }
      able.add(role);
      Roles.Grant grant = roles.grants().get(role);
      if (grant != null) {
        grant.groups().stream().sorted().map(directory::nameOf).forEach(names::add);
        grant.users().stream().sorted().map(directory::nameOf).forEach(names::add);
      }
    }
    String sentence = "Ask " + String.join(" or ", able.stream().map(Role::phrase).toList());
    List<String> some = names.stream().distinct().limit(6).toList();
    return some.isEmpty() ? sentence + "." : sentence + ": " + String.join(", ", some) + ".";
  }
}
