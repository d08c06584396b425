package com.terp.chatops.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was left out on this machine; {@link #main} prints it as the last lines of a build. */
public final class LeftOut {
  private static final Path DIRECTORY = Path.of("target", "left-out");

  private LeftOut() {}

  /**
   * Notes that a test does not run.
   *
   * @throws AssertionError under {@code -Dterp.tests.require=all}
   */
  static void record(Requirement requirement, String test) {
    // What no command brings cannot be demanded of a machine either.
    boolean demanded = !requirement.command().isEmpty();
    if (demanded && "all".equals(System.getProperty("terp.tests.require"))) {
      throw new AssertionError(
          "%s needs %s, and -Dterp.tests.require=all lets nothing be left out. %s"
              .formatted(test, requirement.need(), requirement.command()));
    }
    try {
      Files.createDirectories(DIRECTORY);
      Files.writeString(
          DIRECTORY.resolve(requirement.name()),
          test + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot note what was left out in " + DIRECTORY, e);
    }
  }

  /** Prints what was left out and how to bring it, and forgets it. */
  public static void main(String[] arguments) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Requirement requirement : Requirement.values()) {
      Path file = DIRECTORY.resolve(requirement.name());
      if (Files.exists(file)) {
        lines.addAll(describe(requirement, Files.readAllLines(file)));
        Files.delete(file);
      }
    }
    if (lines.isEmpty()) {
      System.out.println("Nothing was left out.");
      return;
    }
    System.out.println("Left out on this machine:");
    lines.forEach(System.out::println);
    System.out.println(bringing());
  }

  private static List<String> describe(Requirement requirement, List<String> tests) {
    List<String> names = tests.stream().distinct().sorted().toList();
    String shown = names.stream().limit(4).collect(Collectors.joining(", "));
    String more = names.size() > 4 ? " and %d more".formatted(names.size() - 4) : "";
    return List.of(
        "  %d with %s (needs %s): %s%s"
            .formatted(names.size(), requirement.subject(), requirement.need(), shown, more));
  }

  private static String bringing() {
    String commands =
        Stream.of(Requirement.values())
            .filter(requirement -> !requirement.found() && !requirement.command().isEmpty())
            .map(Requirement::command)
            .map(command -> command.replace("sudo apt-get install -y ", ""))
            .collect(Collectors.joining(" "));
    return commands.isEmpty()
        ? "No package brings it."
        : "To run them too (Debian, Ubuntu): sudo apt-get install -y " + commands;
  }
}
