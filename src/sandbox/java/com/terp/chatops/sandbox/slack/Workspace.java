package com.terp.chatops.sandbox.slack;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who and what the workspace holds when it starts: people, channels, user groups. */
public record Workspace(List<Person> people, List<Channel> channels, List<Group> groups) {

  /** Slack's id of the workspace. */
  public static final String TEAM = "T0SANDBOX";

  /** The user that the bot's messages come from. */
  public static final String BOT_USER = "U0BOT";

  static final String BOT = "B0BOT";
  static final String APP = "A0TERP";
  static final String BOT_NAME = "terp";

  /** Whether a person belongs to the workspace or was let into some of its channels. */
  public enum Standing {
    MEMBER,
    GUEST
  }

  /** Somebody who can type. {@code name} is the handle, without {@code @}. */
  public record Person(String id, String name, String realName, Standing standing) {}

  /** A public channel; {@code name} without {@code #}; {@code members} are user ids. */
  public record Channel(String id, String name, Set<String> members) {
    public Channel {
      members = Set.copyOf(members);
    }
  }

  /** A user group, as {@code <!subteam^id>} mentions it. */
  public record Group(String id, String handle, String name, Set<String> users) {
    public Group {
      users = Set.copyOf(users);
    }
  }

  public Workspace {
    people = List.copyOf(people);
    channels = List.copyOf(channels);
    groups = List.copyOf(groups);
  }

  /** The workspace of the sandbox: four people, two channels, three groups. */
  public static Workspace sandbox() {
    Set<String> all = Set.of("U0ENGINEER", "U0ONCALL", "U0AUDITOR", "U0GUEST", BOT_USER);
    return new Workspace(
        List.of(
            new Person("U0ENGINEER", "erin", "Erin Engineer", Standing.MEMBER),
            new Person("U0ONCALL", "oscar", "Oscar On-Call", Standing.MEMBER),
            new Person("U0AUDITOR", "aisha", "Aisha Auditor", Standing.MEMBER),
            new Person("U0GUEST", "gus", "Gus Guest", Standing.GUEST)),
        List.of(new Channel("C0OPS", "terp-ops", all), new Channel("C0ALERTS", "terp-alerts", all)),
        List.of(
            new Group("S0ENGINEERS", "engineers", "Engineers", Set.of("U0ENGINEER")),
            new Group("S0ONCALL", "on-call", "On-Call", Set.of("U0ONCALL")),
            new Group("S0AUDITORS", "auditors", "Auditors", Set.of("U0AUDITOR"))));
  }

  Optional<Person> person(String id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  Optional<Group> group(String id) {
    return groups.stream().filter(group -> group.id().equals(id)).findFirst();
  }

  String nameOf(String user) {
    return user.equals(BOT_USER)
        ? BOT_NAME
        : person(user).map(Person::realName).orElse("unknown person");
  }
}
