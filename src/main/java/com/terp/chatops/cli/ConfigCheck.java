package com.terp.chatops.cli;

import com.terp.chatops.config.EnvironmentSettings;
import com.terp.chatops.config.ProfileSettings;
import com.terp.chatops.config.Settings;
import com.terp.chatops.config.SettingsException;
import com.terp.chatops.config.SettingsReader;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code config check}: whether {@code serve} would start with these settings. Connects to nothing.
 */
public final class ConfigCheck {
  private ConfigCheck() {}

  /** Says what is set, without secrets, or everything that is wrong at once. */
  public static ExitCode run(
      Map<String, String> environment,
      SettingsReader.FileReader files,
      ProfileSettings.Check profiles,
      Console console) {
    try {
      Settings settings =
          SettingsReader.read(environment, files, SettingsReader.Purpose.SERVE, profiles);
      console.out().println(TextReport.of(right(settings)));
      return ExitCode.DONE;
    } catch (SettingsException e) {
      console.out().println(TextReport.of(wrong(e)));
      return ExitCode.USAGE;
    }
  }

  private static Report right(Settings settings) {
    List<Fact> facts = new ArrayList<>();
    for (EnvironmentSettings each : settings.environments()) {
      String app = each.appUrl() == null ? "no application" : each.appUrl().toString();
      facts.add(
          new Fact(
              each.name() + (each.isProtected() ? " (protected)" : ""),
              "%s/%s, own schema %s, %s"
                  .formatted(
                      each.database().address(), each.database().schema(), each.botSchema(), app)));
    }
    facts.add(new Fact("HTTP port", Integer.toString(settings.port())));
    facts.add(
        new Fact(
            "Roles",
            settings.roles().members().isEmpty()
                ? "none configured: every full member is an engineer and on call"
                : String.join(
                    ", ", settings.roles().members().keySet().stream().sorted().toList())));
    if (!settings.profiles().isEmpty()) {
      facts.add(
          new Fact(
              "Own profiles",
              String.join(", ", settings.profiles().stream().map(ProfileSettings::name).toList())));
    }
    return Report.of(Outcome.GOOD, "The configuration is complete", new Report.Facts(facts));
  }

  private static Report wrong(SettingsException e) {
    return Report.of(
        Outcome.BAD,
        "The configuration is not right; serve would not start",
        new Report.Findings(
            "", e.problems().stream().map(p -> new Finding(Outcome.BAD, p)).toList()),
        new Report.Note("docs/configuration.md describes every variable."));
  }
}
