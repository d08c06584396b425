package com.terp.chatops.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words behind a command's first one; each is taken once, and none may be left over. */
final class Arguments {
  private final String line;
  private final List<Word> left;
  private final Collection<String> environments;
  private @Nullable Word reason;

  Arguments(String line, List<Word> words, Collection<String> environments) {
    this.line = line;
    this.left = new ArrayList<>(words);
    this.environments = environments;
  }

  /** Takes the next word that is not an option. */
  Optional<Word> next() {
    Optional<Word> found = left.stream().filter(w -> !w.option()).findFirst();
    found.ifPresent(left::remove);
    return found;
  }

  /** Takes the first of these words, with or without dashes before it. */
  Optional<Word> flag(String... names) {
    List<String> wanted = List.of(names);
    Optional<Word> found =
        left.stream().filter(w -> w.value() == null && wanted.contains(w.key())).findFirst();
    found.ifPresent(left::remove);
    return found;
  }

  /** Takes {@code name=value}, {@code --name=value} or {@code --name value}. */
  Optional<Word> value(String name, String example) throws Complaint {
    List<Word> found = left.stream().filter(w -> w.option() && w.key().equals(name)).toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.size() > 1) {
      throw Complaint.at(
          found.get(1), name + "= is there twice.", "one of them", lineWith(found.get(1), ""));
    }
    Word option = found.get(0);
    int index = left.indexOf(option);
    left.remove(option);
    if (index < left.size() && takesNext(option, left.get(index))) {
      option = option.withValue(left.remove(index));
    }
    if (option.value() == null || option.value().isBlank()) {
      throw Complaint.at(option, name + "= has no value.", example);
    }
    return Optional.of(option);
  }

  private static boolean takesNext(Word option, Word next) {
    return option.value() == null
        ? !next.option()
        : option.value().isEmpty() && next.form() == Word.Form.QUOTED;
  }

  Optional<String> reason() throws Complaint {
    Optional<Word> found = value("reason", "reason=\"why\", in quotes");
    reason = found.orElse(null);
    return found.map(Word::value).map(String::strip);
  }

  /** Takes {@code env=} or, where there is none, the next word. */
  @Nullable String environment(String... otherWords) throws Complaint {
    String named = environmentOption();
    if (named != null) {
      return named;
    }
    Optional<Word> word = next();
    return word.isPresent() ? known(word.get(), word.get().text(), "", List.of(otherWords)) : null;
  }

  @Nullable String environmentOption() throws Complaint {
    Optional<Word> option = value("env", "env=" + String.join(" or env=", environments));
    return option.isPresent()
        ? known(option.get(), String.valueOf(option.get().value()), "env=", List.of())
        : null;
  }

  private String known(Word word, String name, String prefix, List<String> otherWords)
      throws Complaint {
    for (String environment : environments) {
      if (environment.equalsIgnoreCase(name)) {
        return environment;
      }
    }
    List<String> right = new ArrayList<>(environments.stream().map(e -> prefix + e).toList());
    right.addAll(otherWords);
    throw Complaint.at(
        word,
        "There is no environment called \"%s\".".formatted(name),
        String.join(" or ", right),
        Nearest.to(prefix + name, right).map(e -> lineWith(word, e)).stream()
            .toArray(String[]::new));
  }

  /**
   * Complains about the first word nobody took.
   *
   * @param takes what the command takes, for people
   * @param options its options' names, for suggestions
   */
  void finish(String takes, String... options) throws Complaint {
    if (left.isEmpty()) {
      return;
    }
    Word word = left.get(0);
    if (reason != null && !word.option() && word.from() >= reason.to()) {
      throw unquotedReason(reason, word);
    }
    String shown = line.substring(word.from(), word.to());
    String[] corrections =
        Nearest.to(word.key(), List.of(options)).stream()
            .map(o -> lineWith(word, word.value() == null ? o : o + "=" + word.value()))
            .toArray(String[]::new);
    throw Complaint.at(
        word,
        word.option()
            ? "There is no option \"%s\" here.".formatted(shown)
            : "I do not know what \"%s\" means here.".formatted(shown),
        takes,
        corrections.length > 0 ? corrections : new String[] {lineWith(word, "")});
  }

  private Complaint unquotedReason(Word opened, Word word) {
    int end = word.to();
    for (Word next : left.subList(1, left.size())) {
      if (next.option()) {
        break;
      }
      end = next.to();
    }
    String text = opened.value() + line.substring(opened.to(), end);
    String fixed =
        line.substring(0, opened.from())
            + "reason="
            + Lexer.written(text, true)
            + line.substring(end);
    return Complaint.at(
        word, "The reason has more than one word and no quotes.", "reason=\"" + text + "\"", fixed);
  }

  /** The line with one word replaced. */
  String lineWith(Word word, String replacement) {
    return (line.substring(0, word.from()) + replacement + line.substring(word.to())).strip();
  }
}
