package com.terp.chatops.sandbox.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a person types into what Slack sends: escaped, with mentions by id. */
final class Markup {
  private static final Pattern KNOWN =
      Pattern.compile("<(?:@[UW][A-Z0-9]+|#C[A-Z0-9]+|!subteam\\^S[A-Z0-9]+)(?:\\|[^>]*)?>");
  private static final Pattern NAMES = Pattern.compile("(?<![\\w@#])([@#])([\\w.-]*\\w)");

  private final Workspace workspace;

  Markup(Workspace workspace) {
    this.workspace = workspace;
  }

  String ofMessage(String typed) {
    Matcher known = KNOWN.matcher(typed);
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (known.find()) {
      text.append(mentions(typed.substring(from, known.start()))).append(known.group());
      from = known.end();
    }
    return text.append(mentions(typed.substring(from))).toString();
  }

  private String mentions(String plain) {
    String escaped = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return NAMES
        .matcher(escaped)
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    name.group(1).equals("@") ? user(name.group(2)) : channel(name.group(2))));
  }

  private String user(String name) {
    if (name.equals(Workspace.BOT_NAME)) {
      return "<@" + Workspace.BOT_USER + ">";
    }
    return workspace.people().stream()
        .filter(person -> person.name().equals(name))
        .findFirst()
        .map(person -> "<@" + person.id() + "|" + person.name() + ">")
        .orElse("@" + name);
  }

  private String channel(String name) {
    return workspace.channels().stream()
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .map(channel -> "<#" + channel.id() + "|" + channel.name() + ">")
        .orElse("#" + name);
  }
}
