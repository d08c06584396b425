package com.terp.chatops.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How tests start a JVM of their own, one that can be killed: small, and quick to begin. */
public final class ChildJvm {
  private ChildJvm() {}

  /**
   * The command that runs a main class with our class path.
   *
   * @param heap at most, in megabytes
   */
  public static List<String> command(int heap, Class<?> main, List<String> arguments) {
    return command(heap, List.of(), main, arguments);
  }

  /** The same for a child of which there are many: each begins with the classes of the first. */
  public static List<String> quickCommand(
      int heap, List<String> options, Class<?> main, List<String> arguments) {
    List<String> all = new ArrayList<>(options);
    all.addAll(ClassArchive.of(jars()).options());
    return command(heap, all, main, arguments);
  }

  private static List<String> command(
      int heap, List<String> options, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.add("-Xmx%dm".formatted(heap));
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Duser.timezone=UTC");
    command.addAll(options);
    command.add("-classpath");
    command.add(String.join(File.pathSeparator, jarsFirst()));
    command.add(main.getName());
    command.addAll(arguments);
    return command;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** An archive of classes is only good for what stands first, and holds no directories. */
  private static List<String> jarsFirst() {
    return Stream.concat(jars().stream(), classPath().filter(e -> !jars().contains(e))).toList();
  }

  private static List<String> jars() {
    return classPath().filter(entry -> Files.isRegularFile(Path.of(entry))).toList();
  }

  private static Stream<String> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
  }
}
