package com.terp.chatops.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceFilesTest {
  private static final int LONGEST = 350;
  private static final Set<String> TEXT =
      Set.of("java", "sql", "js", "mjs", "css", "html", "xml", "yml", "yaml", "properties", "md");

  /** Longer files, each with the reason why it is not divided. */
  private static final Map<String, String> LONGER =
      Map.of(
          "src/sandbox/resources/terp/schema.sql",
          "facts, not code: TERP's tables one after the other",
          "src/main/java/com/terp/chatops/seed/fill/value/TextRules.java",
          "one list of rules: the first that fits counts, so they are read from top to bottom",
          "src/test/java/com/terp/chatops/seed/LoadTrapsIT.java",
          "a catalogue: a trap of bulk loading after the other",
          "src/test/resources/verify/damages.sql",
          "a catalogue: a kind of damage after the other");

  @Test
  void noFileIsLongerThan350LinesWithoutAReason() {
    assertThat(sources().filter(path -> lines(path) > LONGEST).map(SourceFilesTest::name))
        .isSubsetOf(LONGER.keySet());
  }

  @Test
  void everyExceptionIsStillNeeded() {
    assertThat(LONGER.keySet())
        .allMatch(name -> Files.exists(Path.of(name)) && lines(Path.of(name)) > LONGEST);
  }

  @Test
  void nothingIsLeftToDoInTheSources() {
    // In two parts, so that this file does not find itself.
    List<String> marks = List.of("TO" + "DO", "FIX" + "ME");
    assertThat(sources().filter(path -> marks.stream().anyMatch(read(path)::contains))).isEmpty();
  }

  private static Stream<Path> sources() {
    try (Stream<Path> all = Files.walk(Path.of("src"))) {
      return all
          .filter(Files::isRegularFile)
          .filter(path -> TEXT.contains(extension(path)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static String extension(Path path) {
    String name = path.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static long lines(Path path) {
    return read(path).lines().count();
  }

  private static String read(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
