package com.terp.chatops.sandbox;

import com.terp.chatops.sandbox.slack.Switch;
import com.terp.chatops.sandbox.slack.Switches;
import com.terp.chatops.sandbox.standin.Behaviour;
import com.terp.chatops.sandbox.standin.DigitalOcean;
import com.terp.chatops.sandbox.standin.PlatformFault;
import com.terp.chatops.sandbox.standin.Release;
import java.security.SecureRandom;
import java.util.Random;

/** What the page offers to deploy, and what may go wrong with DigitalOcean itself. */
final class Releases {
  private static final String DEPLOY = "Deploy a version";
  private static final String PLATFORM = "DigitalOcean";

  private Releases() {}

  static void addTo(Switches switches, DigitalOcean platform) {
    switches.add(deploy(platform, "deploy-good", "Good", Behaviour.GOOD));
    switches.add(deploy(platform, "deploy-bad", "Bad: transactions fail", Behaviour.BAD));
    switches.add(deploy(platform, "deploy-slow", "Slow", Behaviour.SLOW));
    switches.add(deploy(platform, "deploy-flapping", "Flapping", Behaviour.FLAPPING));
    switches.add(deploy(platform, "deploy-half", "Half of it bad", Behaviour.HALF_BAD));
    switches.add(deploy(platform, "deploy-leaking", "Until a restart", Behaviour.LEAKING));
    switches.add(deploy(platform, "deploy-unbuildable", "Does not build", Behaviour.BUILD_FAILS));
    switches.add(deploy(platform, "deploy-dead", "Does not start", Behaviour.START_FAILS));
    switches.add(fault(platform, "platform-401", "Token refused (401)", PlatformFault.UNAUTHORIZED));
    switches.add(fault(platform, "platform-429", "Too many requests", PlatformFault.RATE_LIMITED));
    switches.add(fault(platform, "platform-500", "Errors (500)", PlatformFault.BROKEN));
    switches.add(
        fault(platform, "platform-cut", "Does, but never answers", PlatformFault.CUT_AFTER_POST));
  }

  private static Switch deploy(
      DigitalOcean platform, String id, String label, Behaviour behaviour) {
    Random digits = new SecureRandom();
    return Switch.button(
        id,
        label,
        DEPLOY,
        () ->
            platform
                .history()
                .push(Release.of("%08x".formatted(digits.nextInt()), behaviour)));
  }

  private static Switch fault(DigitalOcean platform, String id, String label, PlatformFault fault) {
    return Switch.toggle(
        id,
        label,
        PLATFORM,
        () -> platform.fault() == fault,
        on -> platform.become(on ? fault : PlatformFault.NONE));
  }
}
