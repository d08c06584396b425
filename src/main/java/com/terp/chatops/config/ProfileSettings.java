package com.terp.chatops.config;

import java.util.List;
import java.util.Map;

/**
 * A seed profile of the operator's own. What its keys may say is for the seeding to judge.
 *
 * @param name in small letters, digits and hyphens
 * @param says key and value, as text
 * @param skip tables it leaves alone
 */
public record ProfileSettings(String name, Map<String, String> says, List<String> skip) {
  public ProfileSettings {
    says = Map.copyOf(says);
    skip = List.copyOf(skip);
  }

  /** Finds what is wrong with the profiles, a sentence each. */
  @FunctionalInterface
  public interface Check {
    /** Finds nothing. */
    Check NONE = profiles -> List.of();

    List<String> problems(List<ProfileSettings> profiles);
  }
}
