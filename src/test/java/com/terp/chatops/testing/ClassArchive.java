package com.terp.chatops.testing;

import com.terp.chatops.sandbox.process.Alone;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The classes of our libraries as a JVM has them in memory, which saves a child half of the
 * processor time it needs to begin. The first child notes which classes it loads; once it has
 * ended, the next one begins with an archive of them.
 *
 * @param jars in the order of the class path
 * @param name tells this class path and JVM from others
 */
record ClassArchive(List<String> jars, String name) {
  private static final Path HOME = Path.of("target", "child-classes").toAbsolutePath();

  static ClassArchive of(List<String> jars) {
    return new ClassArchive(
        jars, Integer.toHexString(List.of(Runtime.version().toString(), jars).hashCode()));
  }

  /** What a JVM has to be told. */
  List<String> options() {
    try {
      return Alone.at("child-classes", this::used);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot archive classes in " + HOME, e);
    }
  }

  private List<String> used() throws IOException {
    Files.createDirectories(HOME);
    Path archive = HOME.resolve(name + ".jsa");
    if (!Files.exists(archive)) {
      Optional<Path> noted = noted();
      if (noted.isEmpty()) {
        return List.of("-XX:DumpLoadedClassList=" + HOME.resolve(name + "-%p.classes"));
      }
      make(noted.get(), archive);
    }
    return List.of("-XX:SharedArchiveFile=" + archive);
  }

  /** The longest list of a JVM that has ended. */
  private Optional<Path> noted() throws IOException {
    try (Stream<Path> files = Files.list(HOME)) {
      return files
          .filter(file -> file.toString().endsWith(".classes"))
          .filter(file -> file.getFileName().toString().startsWith(name + "-"))
          .filter(file -> ProcessHandle.of(process(file)).isEmpty())
          .max((one, other) -> Long.compare(one.toFile().length(), other.toFile().length()));
    }
  }

  private static long process(Path noted) {
    return Long.parseLong(noted.getFileName().toString().replaceAll(".*pid(\\d+)\\.classes", "$1"));
  }

  private void make(Path noted, Path archive) throws IOException {
    Path made = HOME.resolve(name + ".making");
    Process process =
        new ProcessBuilder(
                ChildJvm.java(),
                "-Xshare:dump",
                "-XX:+UseSerialGC",
                "-XX:SharedClassListFile=" + noted,
                "-XX:SharedArchiveFile=" + made,
                "-classpath",
                String.join(File.pathSeparator, jars))
            .redirectErrorStream(true)
            .redirectOutput(HOME.resolve(name + ".log").toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("%s.log says why".formatted(name));
      }
      Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
