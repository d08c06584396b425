package com.terp.chatops.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LeashIT {
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no shell that watches")
  void aChildEndsEvenWhereItsParentIsKilled(@TempDir Path directory) throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .start();
    ProcessHandle child = child(parent, directory.resolve("pid"));

    parent.destroyForcibly().waitFor();

    assertThat(child.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
  }

  private static ProcessHandle child(Process parent, Path pid) throws Exception {
    while (!Files.exists(pid)) {
      assertThat(parent.waitFor(20, TimeUnit.MILLISECONDS)).as("the parent ended early").isFalse();
    }
    return ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
  }

  /** Starts a child that would run for an hour, says its id, and waits to be killed. */
  static final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
      Path directory = Path.of(arguments[0]);
      Process child =
          Leash.get().start(new ProcessBuilder("sleep", "3600"), directory.resolve("child.log"));
      Path written = Files.writeString(directory.resolve("new"), Long.toString(child.pid()));
      Files.move(written, directory.resolve("pid"), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      child.waitFor();
    }
  }
}
