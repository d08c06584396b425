package com.terp.chatops.watch;

import com.terp.chatops.run.Notices;
import com.terp.chatops.run.Report;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was told, each named message once. */
final class Board implements Notices {
  final List<String> heads = new ArrayList<>();
  final List<String> added = new ArrayList<>();

  /** Without what keeps a message from being there twice. */
  final List<String> said = new ArrayList<>();

  @Override
  public Telling about(Notices.Subject subject) {
    return new Telling() {
      @Override
      public void head(Report report) {
        heads.add(report.headline());
      }

      @Override
      public void add(String name, Report report) {
        String message = name + ": " + report.headline();
        said.add(message);
        if (!added.contains(message)) {
          added.add(message);
        }
      }
    };
  }
}
