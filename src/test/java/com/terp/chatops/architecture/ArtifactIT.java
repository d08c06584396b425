package com.terp.chatops.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes to production. */
class ArtifactIT {
  private static final Path JAR = Path.of("target", "terp-chatops.jar");
  private static final Path LIB = Path.of("target", "lib");

  @BeforeEach
  void isBuilt() {
    assumeTrue(Files.exists(JAR) && Files.exists(LIB), "mvn verify builds the jar first");
  }

  @Test
  void staysUnder40Megabytes() throws IOException {
    long size = Files.size(JAR);
    for (Path library : libraries()) {
      size += Files.size(library);
    }
    assertThat(size).isLessThan(40L << 20);
  }

  @Test
  void holdsNothingOfTheSandbox() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName()))
          .isNotEmpty()
          .noneMatch(name -> name.contains("/sandbox/"))
          .noneMatch(name -> name.startsWith("page/") || name.startsWith("terp/"))
          .noneMatch(name -> name.contains("logback-test"));
    }
  }

  @Test
  void bringsNoTestLibraryAndNoDatabase() throws IOException {
    assertThat(libraries().stream().map(path -> path.getFileName().toString()))
        .noneMatch(name ->
            name.matches(
                "(?i)(mariadb|junit|assertj|mockito|archunit|playwright|mockwebserver"
                    + "|testing-mysql|driver-bundle).*"));
  }

  @Test
  void startsWithEveryLibraryInPlace() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      assertThat(manifest.getValue(Attributes.Name.MAIN_CLASS)).isEqualTo("com.terp.chatops.Main");
      assertThat(Stream.of(manifest.getValue(Attributes.Name.CLASS_PATH).split(" ")))
          .allMatch(entry -> Files.exists(JAR.resolveSibling(entry)));
    }
  }

  private static List<Path> libraries() throws IOException {
    try (Stream<Path> files = Files.list(LIB)) {
      return files.toList();
    }
  }
}
