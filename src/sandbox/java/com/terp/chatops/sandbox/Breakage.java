package com.terp.chatops.sandbox;

import com.terp.chatops.sandbox.slack.Switch;
import com.terp.chatops.sandbox.slack.Switches;
import com.terp.chatops.sandbox.standin.DatabaseProxy;
import com.terp.chatops.sandbox.standin.TerpApp;
import com.terp.chatops.sandbox.standin.TerpApp.Mood;

/** What the page offers to break besides Slack itself. */
final class Breakage {
  private Breakage() {}

  static void addTo(Switches switches, Surroundings surroundings, BotProcess bot) {
    switches.add(mood(surroundings.app(), "app-unhealthy", "Out of memory", Mood.UNHEALTHY));
    switches.add(mood(surroundings.app(), "app-hanging", "Answer nothing", Mood.HANGING));
    Releases.addTo(switches, surroundings.digitalOcean());
    switches.add(database(surroundings.database()));
    switches.add(
        Switch.button(
            "database-cut", "Cut all connections", "Database", surroundings.database()::cutConnections));
    switches.add(Switch.button("bot-kill", "Kill the bot (kill -9)", "Bot", bot::kill));
    switches.add(Switch.button("bot-start", "Start the bot", "Bot", bot::start));
  }

  private static Switch mood(TerpApp app, String id, String label, Mood mood) {
    return Switch.toggle(
        id,
        label,
        "TERP",
        () -> app.mood() == mood,
        on -> app.become(on ? mood : Mood.HEALTHY));
  }

  private static Switch database(DatabaseProxy database) {
    return Switch.toggle(
        "database-down",
        "Down",
        "Database",
        () -> !database.open(),
        down -> {
          if (down) {
            database.shut();
          } else {
            database.reopen();
          }
        });
  }
}
