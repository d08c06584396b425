package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.access.Directory;
import com.terp.chatops.command.Asker;
import com.terp.chatops.command.Command;
import com.terp.chatops.command.Commands;
import com.terp.chatops.command.Parsed;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Origin;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** App Home: how things are, what ran last, and what this person may run. */
final class HomeTab {
  private static final Logger LOG = LoggerFactory.getLogger(HomeTab.class);
  private static final List<String> LINES = List.of("status", "history 5", "help");
  private static final int BLOCKS_EACH = 30;

  private final Commands commands;
  private final SlackApi api;
  private final Directory directory;
  private final ReportBlocks blocks = ReportBlocks.forViews();

  HomeTab(Commands commands, SlackApi api, Directory directory) {
    this.commands = commands;
    this.api = api;
    this.directory = directory;
  }

  /** Shows it; waits for Slack and for the answers. */
  void publish(String user, String channel) {
    Actor actor = new Actor(user, directory.nameOf(user));
    Asker asker = new Asker(actor, new Origin.Slack(channel, null));
    List<ObjectNode> all = new ArrayList<>();
    for (String line : LINES) {
      if (commands.parse(line)
          instanceof Parsed.Understood(Command.Query query, String canonical, var notes)) {
        if (!all.isEmpty()) {
          all.add(BlockKit.divider());
        }
        all.addAll(blocks.view(commands.answer(query, canonical, asker), BLOCKS_EACH));
      }
    }
    all.add(BlockKit.context("Write `/terp` in a channel to ask me for something."));
    ObjectNode view = BlockKit.block("home");
    view.set("blocks", BlockKit.array(all));
    Answer answer = api.publishHome(actor.id(), view);
    if (!(answer instanceof Answer.Done)) {
      LOG.warn("App Home was not shown: {}", answer);
    }
  }
}
