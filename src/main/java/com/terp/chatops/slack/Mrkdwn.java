package com.terp.chatops.slack;

import com.terp.chatops.run.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes text from people and databases safe for Slack's markup, and no longer than Slack takes. */
final class Mrkdwn {
  private static final Pattern USER_ID = Pattern.compile("[UW][A-Z0-9]{4,}");

  private Mrkdwn() {}

  /** Text that stays text: no mention, no link, no entity. */
  static String escape(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A mention where the actor is a Slack user, otherwise the name as text. */
  static String person(Actor actor) {
    return USER_ID.matcher(actor.id()).matches() ? "<@" + actor.id() + ">" : escape(actor.name());
  }

  /** Text in a code span; backticks would end the span, so they become quotes. */
  static String code(String plain) {
    return "`" + escape(plain.replace('`', '\'')) + "`";
  }

  /**
   * Escaped pieces of a plain text, each at most {@code limit} characters once escaped. Breaks at
   * the end of a line, else at a space, and never inside an entity or a character.
   */
  static List<String> pieces(String plain, int limit) {
    List<String> pieces = new ArrayList<>();
    String rest = plain.strip();
    while (escape(rest).length() > limit) {
      int end = fitting(rest, limit);
      int line = rest.lastIndexOf('\n', end - 1);
      int space = rest.lastIndexOf(' ', end - 1);
      int at = line > end / 2 ? line : space > end / 2 ? space : end;
      pieces.add(escape(rest.substring(0, at).stripTrailing()));
      rest = rest.substring(at).strip();
    }
    if (!rest.isEmpty()) {
      pieces.add(escape(rest));
    }
    return pieces;
  }

  private static int fitting(String plain, int limit) {
    int length = 0;
    int at = 0;
    while (at < plain.length()) {
      int width = Character.charCount(plain.codePointAt(at));
      int next = length + escape(plain.substring(at, at + width)).length();
      if (next > limit) {
        break;
      }
      length = next;
      at += width;
    }
    return at;
  }
}
