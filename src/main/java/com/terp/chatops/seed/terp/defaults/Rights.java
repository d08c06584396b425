package com.terp.chatops.seed.terp.defaults;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * TERP's roles, its permissions, and which role holds which, as in {@code permissions.txt} and
 * {@code roles.txt}.
 */
record Rights(List<Role> roles, List<Permission> permissions, List<Mapping> mappings) {
  static final Rights TERP = read(Lines.of("permissions.txt"), Lines.of("roles.txt"));

  private static final String ALL = "*";

  Rights {
    roles = List.copyOf(roles);
    permissions = List.copyOf(permissions);
    mappings = List.copyOf(mappings);
  }

  /** The place of a role. */
  long role(String name) {
    return IntStream.range(0, roles.size())
        .filter(i -> roles.get(i).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no role " + name));
  }

  static Rights read(List<String> permissionLines, List<String> roleLines) {
    List<Permission> permissions = new ArrayList<>();
    for (String line : permissionLines) {
      String head = line.substring(0, line.indexOf(": "));
      String module = head.substring(0, head.indexOf(' '));
      String subject = head.substring(head.indexOf(' ') + 1);
      for (String action : words(line)) {
        permissions.add(new Permission(module, subject, action));
      }
    }
    List<Role> roles = new ArrayList<>();
    List<Mapping> mappings = new ArrayList<>();
    for (String line : roleLines) {
      int end = line.indexOf("] ");
      if (end > 0) {
        roles.add(new Role(line.substring(1, end), line.substring(end + 2)));
      } else {
        String subject = line.substring(0, line.indexOf(": "));
        mappings.addAll(mappings(roles.size() - 1, subject, words(line), permissions));
      }
    }
    return new Rights(roles, permissions, mappings);
  }

  private static List<Mapping> mappings(
      long role, String subject, List<String> actions, List<Permission> permissions) {
    List<Mapping> mappings =
        IntStream.range(0, permissions.size())
            .filter(i -> subject.equals(ALL) || permissions.get(i).subject().equals(subject))
            .filter(
                i -> actions.equals(List.of(ALL)) || actions.contains(permissions.get(i).action()))
            .mapToObj(i -> new Mapping(role, i))
            .toList();
    if (mappings.isEmpty()
        || (!actions.equals(List.of(ALL)) && mappings.size() != actions.size())) {
      throw new IllegalArgumentException(
          "roles.txt names permissions of %s that are not in permissions.txt".formatted(subject));
    }
    return mappings;
  }

  private static List<String> words(String line) {
    return List.of(line.substring(line.indexOf(": ") + 2).split(" +", -1));
  }

  record Role(String name, String purpose) {}

  /** A permission; the subject {@code -} stands for none. */
  record Permission(String module, String subject, String action) {
    String name() {
      return subject.equals("-") ? action : subject + ":" + action;
    }

    /** In words: the subject, then what one may do to it. */
    String words() {
      String what = subject.equals("-") ? module : subject;
      String spaced = what.replace(":", ", ").replace('_', ' ');
      return Character.toUpperCase(spaced.charAt(0))
          + spaced.substring(1)
          + ": "
          + action.replace('_', ' ');
    }
  }

  /** Places in the lists of roles and permissions. */
  record Mapping(long role, long permission) {}
}
