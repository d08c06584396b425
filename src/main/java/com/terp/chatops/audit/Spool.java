package com.terp.chatops.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where events wait until they are in the record: one file a process, which outlives the process. A
 * process that died leaves its file to the next one, as the server frees its lock. Only the owner
 * may read the files. Not thread-safe.
 */
public final class Spool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final String ENDING = ".jsonl";
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private final Path directory;
  private final String name;
  private final Path file;
  private final int most;
  private @Nullable FileChannel open;

  /**
   * Does no I/O yet.
   *
   * @param name what is spooled; processes of the same name find each other's files
   * @param instance names this process
   */
  public Spool(Path directory, String name, String instance) {
    this(directory, name, instance, MOST_BYTES);
  }

  /**
   * The same.
   *
   * @param most so many bytes of a file are taken over at once; longer than any line
   */
  Spool(Path directory, String name, String instance, int most) {
    this.most = most;
    this.directory = directory;
    this.name = "audit-" + safe(name) + "-";
    this.file = directory.resolve(this.name + safe(instance) + ENDING);
  }

  private static String safe(String text) {
    return text.replaceAll("[^A-Za-z0-9.]", "_");
  }

  /** Adds a line; it is there even if the process is killed right after. */
  void append(String line) throws IOException {
    FileChannel channel = channel();
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    channel.position(channel.size());
    while (bytes.hasRemaining()) {
      int unused = channel.write(bytes);
    }
  }

  /** Sees to it that the machine may fail too. */
  void force() throws IOException {
    if (open != null) {
      open.force(false);
    }
  }

  /** Forgets all lines. */
  void clear() throws IOException {
    if (open != null) {
      open.truncate(0);
    }
  }

  private FileChannel channel() throws IOException {
    FileChannel known = open;
    if (known != null) {
      return known;
    }
    makeDirectory();
    FileChannel made =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      claim(made);
    } catch (IOException | RuntimeException e) {
      made.close();
      throw e;
    }
    open = made;
    return made;
  }

  private void claim(FileChannel made) throws IOException {
    if (posix()) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    if (made.tryLock() == null) {
      throw new IOException("another process uses " + file);
    }
  }

  private void makeDirectory() throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
      if (posix()) {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  private static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  /**
   * What processes left behind that are gone.
   *
   * @param complete whether all of it could be taken over; else it is worth trying again
   */
  record Left(List<String> lines, boolean complete) {}

  /** Takes over what processes left behind that are gone; their files go then. */
  Left adopt() {
    List<String> lines = new ArrayList<>();
    boolean complete = true;
    try {
      for (Path path : others()) {
        try {
          complete &= adopt(path, lines);
        } catch (IOException e) {
          LOG.warn("{} waits to be taken over, since it cannot be used: {}", path, e.toString());
          complete = false;
        }
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} cannot be looked through: {}", directory, e.toString());
      complete = false;
    }
    return new Left(lines, complete);
  }

  private List<Path> others() throws IOException {
    List<Path> others = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (var files = Files.newDirectoryStream(directory, name + "*" + ENDING)) {
        files.forEach(others::add);
      }
    }
    others.remove(file);
    return others;
  }

  /**
   * Takes a file's lines into our own before it goes. Of one that is too large for the memory only
   * the last ones, so that it can be cut off behind the rest.
   *
   * @return whether all of it could be taken over
   */
  private boolean adopt(Path path, List<String> into) throws IOException {
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        return true;
      }
      long start = Math.max(0, channel.size() - most);
      ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - start));
      channel.position(start);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
      int skipped = start == 0 ? 0 : behindFirstLine(bytes);
      String text =
          new String(bytes.array(), skipped, bytes.position() - skipped, StandardCharsets.UTF_8);
      List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
      for (String line : lines) {
        append(line);
      }
      into.addAll(lines);
      channel.truncate(start + skipped);
      if (start + skipped == 0) {
        drop(path);
        return true;
      }
      return false;
    } catch (OverlappingFileLockException | NoSuchFileException e) {
      // Somebody else's after all.
      return true;
    }
  }

  /** A piece of a file begins in the middle of a line, which belongs to the piece before. */
  private static int behindFirstLine(ByteBuffer bytes) {
    for (int i = 0; i < bytes.position(); i++) {
      if (bytes.get(i) == '\n') {
        return i + 1;
      }
    }
    return bytes.position();
  }

  /** Its lines are ours by now, so that it is no loss where it stays. */
  private static void drop(Path empty) {
    try {
      Files.deleteIfExists(empty);
    } catch (IOException e) {
      LOG.warn("{} is empty and cannot be deleted: {}", empty, e.toString());
    }
  }

  @Override
  public void close() {
    FileChannel known = open;
    open = null;
    if (known == null) {
      return;
    }
    try {
      boolean empty = known.size() == 0;
      if (empty) {
        Files.deleteIfExists(file);
      }
      known.close();
    } catch (IOException e) {
      LOG.warn("the file of waiting events was not closed in order", e);
    }
  }
}
