package com.terp.chatops;

import com.terp.chatops.config.WatchSettings;
import com.terp.chatops.run.Notices;
import com.terp.chatops.watch.Watches;

/** What follows from watching deployments, and where that is told. */
record Alarm(WatchSettings settings, Watches.Told told) {
  /** Nothing follows, and nobody is told. */
  static final Alarm NONE = new Alarm(WatchSettings.NONE, Watches.Told.NOWHERE);

  static Alarm of(WatchSettings settings, Notices notices) {
    return new Alarm(settings, new Watches.Told(notices, settings.channel()));
  }
}
