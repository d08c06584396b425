package com.terp.chatops.testing;

import com.terp.chatops.sandbox.database.Installation;
import com.terp.chatops.sandbox.process.Alone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server's program files with a data directory that was made once: making one takes seconds,
 * copying it a fraction of one.
 */
record Prepared(Installation installation, Path template) implements Installation {
  @Override
  public String name() {
    return installation.name();
  }

  @Override
  public void initialise(Path dataDirectory) throws IOException {
    Path made = template.resolve("data");
    Alone.at(
        installation.name(),
        () -> {
          Path done = template.resolve("initialised");
          if (!Files.exists(done)) {
            Files.createDirectories(template);
            // One that was killed in the middle of it has left half a directory.
            DataDirectories.delete(made);
            installation.initialise(made);
            Files.createFile(done);
          }
          return made;
        });
    DataDirectories.copy(made, dataDirectory);
  }

  @Override
  public ProcessBuilder serve(Path dataDirectory) {
    return installation.serve(dataDirectory);
  }
}
