package com.terp.chatops;

import com.terp.chatops.config.ProfileSettings;
import com.terp.chatops.config.Settings;
import com.terp.chatops.seed.Profiles;
import com.terp.chatops.seed.terp.ProfileWish;
import com.terp.chatops.seed.terp.TerpProfiles;
import java.util.List;

/** The profiles of TERP and the operator's own, out of the settings. */
final class OwnProfiles {
  private OwnProfiles() {}

  static Profiles of(Settings settings) {
    return TerpProfiles.with(wishes(settings.profiles()));
  }

  /** What is wrong with them, a sentence each. */
  static List<String> problems(List<ProfileSettings> settings) {
    return TerpProfiles.problems(wishes(settings));
  }

  private static List<ProfileWish> wishes(List<ProfileSettings> settings) {
    return settings.stream().map(s -> new ProfileWish(s.name(), s.says(), s.skip())).toList();
  }
}
