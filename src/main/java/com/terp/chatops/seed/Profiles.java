package com.terp.chatops.seed;

import java.util.List;
import java.util.Optional;

/** The profiles there are, smallest first. */
public record Profiles(List<Profile> all) {
  public Profiles {
    all = List.copyOf(all);
  }

  public Optional<Profile> find(String name) {
    return all.stream().flatMap(profile -> profile.called(name).stream()).findFirst();
  }

  public List<String> names() {
    return all.stream().map(Profile::name).toList();
  }
}
