package com.terp.chatops.testing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the servers of tests keep their data: in memory where there is room, since making tables on
 * a disk is mostly waiting for it, else below {@code target}. A directory is this JVM's for as long
 * as it lives; those that killed JVMs left behind are deleted by the next one.
 */
final class DataDirectories {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ROOM_BYTES = 6L << 30;
  private static final Map<Path, FileChannel> TAKEN = new HashMap<>();

  private DataDirectories() {}

  /** A new, empty directory. */
  static synchronized Path take() throws IOException {
    Path shelf = Files.createDirectories(shelf());
    try (FileChannel file = lockFile(shelf);
        FileLock alone = file.lock()) {
      assert alone.isValid();
      for (Path left : leftBehind(shelf)) {
        delete(left);
      }
      Path directory = Files.createTempDirectory(shelf, "data");
      FileChannel lock = lockFile(directory);
      lock.lock();
      TAKEN.put(directory, lock);
      return directory;
    }
  }

  /** Deletes one; nothing may use it any more. */
  static synchronized void giveBack(Path directory) throws IOException {
    try (FileChannel file = lockFile(directory.getParent());
        FileLock alone = file.lock()) {
      assert alone.isValid();
      delete(directory);
      FileChannel lock = TAKEN.remove(directory);
      if (lock != null) {
        lock.close();
      }
    }
  }

  /** Copies all files below a directory. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : (Iterable<Path>) all::iterator) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
  }

  private static Path shelf() throws IOException {
    boolean room =
        Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM_BYTES;
    return room
        ? MEMORY.resolve("terp-chatops-tests-" + System.getProperty("user.name"))
        : Path.of("target", "databases", "data").toAbsolutePath();
  }

  private static List<Path> leftBehind(Path shelf) throws IOException {
    try (Stream<Path> directories = Files.list(shelf)) {
      // Closing a lock file gives up this JVM's lock on it, however often it is open.
      return directories
          .filter(Files::isDirectory)
          .filter(directory -> !TAKEN.containsKey(directory))
          .filter(DataDirectories::unlocked)
          .toList();
    }
  }

  private static boolean unlocked(Path directory) {
    try (FileChannel file = lockFile(directory);
        FileLock lock = file.tryLock()) {
      return lock != null;
    } catch (IOException e) {
      return false;
    }
  }

  private static FileChannel lockFile(Path directory) throws IOException {
    return FileChannel.open(
        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  static void delete(Path directory) throws IOException {
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            // A server that is just ending removes files of its own.
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
