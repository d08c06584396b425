package com.terp.chatops.verify;

import com.terp.chatops.verify.check.Check;
import com.terp.chatops.verify.check.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Every check once, handed to whoever asks for the next, and the answers in their order. */
final class Asked {
  private final List<Question> questions;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReferenceArray<CheckResult> answers;

  record Question(int place, String theme, Check check) {}

  Asked(List<Theme> themes) {
    record Themed(String theme, Check check) {}

    List<Themed> checks =
        themes.stream()
            .flatMap(theme -> theme.checks().stream().map(c -> new Themed(theme.title(), c)))
            .toList();
    questions =
        IntStream.range(0, checks.size())
            .mapToObj(i -> new Question(i, checks.get(i).theme(), checks.get(i).check()))
            .toList();
    answers = new AtomicReferenceArray<>(questions.size());
  }

  /** A question nobody has taken yet, or null if there is none. */
  @Nullable Question next() {
    int place = next.getAndIncrement();
    return place < questions.size() ? questions.get(place) : null;
  }

  void answer(Question question, Verdict verdict, Duration took) {
    answers.set(
        question.place(),
        new CheckResult(question.theme(), question.check().title(), verdict, took));
  }

  /** All answers, once every question is answered. */
  List<CheckResult> results() {
    return IntStream.range(0, questions.size())
        .mapToObj(answers::get)
        .map(Objects::requireNonNull)
        .toList();
  }
}
