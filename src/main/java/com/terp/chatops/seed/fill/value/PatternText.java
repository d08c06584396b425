package com.terp.chatops.seed.fill.value;

import com.terp.chatops.run.ChatOpsException;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts a simple regular expression matches, each with a number: characters, classes, groups,
 * alternatives and repetitions.
 */
final class PatternText {
  private static final long MOST = 1L << 60;

  /** Repetitions without an end stop here. */
  private static final int OPEN = 6;

  private final String pattern;
  private int at;

  private PatternText(String pattern) {
    this.pattern = pattern;
  }

  /** Some texts. */
  private interface Node {
    long size();

    String at(long number);
  }

  private Node root = new Chars(List.of(""));

  static PatternText parse(String pattern) {
    String plain = pattern.replaceAll("^\\^|\\$$", "");
    PatternText text = new PatternText(plain);
    text.root = text.alternatives();
    if (text.at < plain.length()) {
      throw unreadable(pattern);
    }
    return text;
  }

  long size() {
    return root.size();
  }

  String at(long number) {
    return root.at(number);
  }

  private static ChatOpsException unreadable(String pattern) {
    return new ChatOpsException(
        "The pattern %s in a check is not understood. Simplify it, or leave its table out."
            .formatted(pattern));
  }

  private record Chars(List<String> values) implements Node {
    @Override
    public long size() {
      return values.size();
    }

    @Override
    public String at(long number) {
      return values.get((int) (number % values.size()));
    }
  }

  private record Row(List<Node> parts) implements Node {
    @Override
    public long size() {
      long size = 1;
      for (Node part : parts) {
        size = size > MOST / part.size() ? MOST : size * part.size();
      }
      return size;
    }

    @Override
    public String at(long number) {
      StringBuilder text = new StringBuilder();
      long rest = number;
      for (Node part : parts.reversed()) {
        text.insert(0, part.at(rest % part.size()));
        rest /= part.size();
      }
      return text.toString();
    }
  }

  private record Either(List<Node> parts) implements Node {
    @Override
    public long size() {
      long size = 0;
      for (Node part : parts) {
        size = Math.min(MOST, size + part.size());
      }
      return size;
    }

    @Override
    public String at(long number) {
      long rest = number;
      for (Node part : parts) {
        if (rest < part.size()) {
          return part.at(rest);
        }
        rest -= part.size();
      }
      return parts.getLast().at(0);
    }
  }

  private Node alternatives() {
    List<Node> parts = new ArrayList<>(List.of(row()));
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      parts.add(row());
    }
    return parts.size() == 1 ? parts.getFirst() : new Either(parts);
  }

  private Node row() {
    List<Node> parts = new ArrayList<>();
    while (at < pattern.length() && ")|".indexOf(pattern.charAt(at)) < 0) {
      repeat(piece(), parts);
    }
    return new Row(parts);
  }

  private void repeat(Node node, List<Node> parts) {
    int least = 1;
    int most = 1;
    if (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '*' || c == '+' || c == '?') {
        least = c == '+' ? 1 : 0;
        most = c == '?' ? 1 : OPEN;
        at++;
      } else if (c == '{') {
        int end = pattern.indexOf('}', at);
        String[] ends = pattern.substring(at + 1, end).split(",", -1);
        least = Integer.parseInt(ends[0].strip());
        most =
            ends.length == 1
                ? least
                : ends[1].isBlank() ? least + OPEN : Integer.parseInt(ends[1].strip());
        at = end + 1;
      }
    }
    // A fixed number keeps different numbers different texts.
    int times = most == 1 ? 1 : Math.min(most, Math.max(least, 4));
    for (int i = 0; i < times; i++) {
      parts.add(node);
    }
  }

  private Node piece() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> {
        if (pattern.startsWith("?:", at)) {
          at += 2;
        }
        Node inner = alternatives();
        if (at >= pattern.length() || pattern.charAt(at) != ')') {
          throw unreadable(pattern);
        }
        at++;
        yield inner;
      }
      case '[' -> characters();
      case '.' -> range('a', 'z');
      case '\\' -> escaped(pattern.charAt(at++));
      case '^', '$', '*', '+', '?' -> throw unreadable(pattern);
      default -> new Chars(List.of(String.valueOf(c)));
    };
  }

  private static Node escaped(char c) {
    return switch (c) {
      case 'd' -> range('0', '9');
      case 'w' -> range('a', 'z');
      case 's' -> new Chars(List.of(" "));
      default -> new Chars(List.of(String.valueOf(c)));
    };
  }

  private Node characters() {
    int end = pattern.indexOf(']', at + 1);
    if (end < 0 || pattern.charAt(at) == '^') {
      throw unreadable(pattern);
    }
    String inside = pattern.substring(at, end);
    at = end + 1;
    List<String> values = new ArrayList<>();
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c == '\\' && i + 1 < inside.length()) {
        i++;
        values.addAll(((Chars) escaped(inside.charAt(i))).values());
      } else if (i + 2 < inside.length() && inside.charAt(i + 1) == '-') {
        values.addAll(((Chars) range(c, inside.charAt(i + 2))).values());
        i += 2;
      } else {
        values.add(String.valueOf(c));
      }
    }
    return new Chars(distinct(values));
  }

  /** Collations take upper and lower case for the same: one of them is enough. */
  private static List<String> distinct(List<String> values) {
    List<String> distinct = new ArrayList<>();
    for (String value : values) {
      if (distinct.stream().noneMatch(value::equalsIgnoreCase)) {
        distinct.add(value);
      }
    }
    return distinct;
  }

  private static Node range(char first, char last) {
    List<String> values = new ArrayList<>();
    for (char c = first; c <= last; c++) {
      values.add(String.valueOf(c));
    }
    return new Chars(values);
  }
}
