package com.terp.chatops.seed.fill;

import com.terp.chatops.seed.fill.check.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * JSON documents that a condition may be about: one of each type, and objects that have something
 * at each path the condition names. In the form MySQL gives them back: short keys first.
 */
final class Documents {
  private static final List<String> EACH_TYPE =
      List.of("[]", "{}", "[1]", "[1, 2]", "[\"seed\"]", "\"seed\"", "1", "1.5", "true");

  private static final List<String> USUAL = List.of("\"seed\"", "1", "true", "[1]");
  private static final Pattern PATH = Pattern.compile("\\$(\\.\"?\\w+\"?)+");
  private static final Comparator<String> SHORT_FIRST =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private Documents() {}

  static List<String> about(Expression condition) {
    Set<String> paths = new LinkedHashSet<>();
    Set<String> values = new LinkedHashSet<>();
    condition.each(part -> {
      if (part instanceof Expression.Literal literal) {
        switch (literal.value()) {
          case BigDecimal number -> values.add(number.toPlainString());
          case String text when PATH.matcher(text).matches() -> paths.add(text);
          case String text when text.matches("[\\w ./:-]*") -> values.add('"' + text + '"');
          case null, default -> {}
        }
      }
    });
    List<String> documents = new ArrayList<>(EACH_TYPE);
    if (!paths.isEmpty()) {
      values.addAll(USUAL);
      values.forEach(value -> documents.add(object(paths, value)));
    }
    return documents;
  }

  /** An object with a value at each path. */
  private static String object(Set<String> paths, String value) {
    Member root = new Member(new TreeMap<>(SHORT_FIRST));
    for (String path : paths) {
      root.put(List.of(path.replace("\"", "").substring(2).split("\\.", -1)), value);
    }
    return root.toString();
  }

  /** What is in an object, by name. */
  private record Member(Map<String, Object> inner) {
    void put(List<String> names, String value) {
      String first = names.getFirst();
      if (names.size() == 1) {
        inner.putIfAbsent(first, value);
      } else if (inner.computeIfAbsent(first, name -> new Member(new TreeMap<>(SHORT_FIRST)))
          instanceof Member member) {
        member.put(names.subList(1, names.size()), value);
      }
    }

    @Override
    public String toString() {
      return inner.entrySet().stream()
          .map(one -> "\"%s\": %s".formatted(one.getKey(), one.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
  }
}
