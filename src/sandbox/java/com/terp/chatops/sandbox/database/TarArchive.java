package com.terp.chatops.sandbox.database;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Unpacks a tar archive of directories, files and symbolic links. */
final class TarArchive {
  private static final int BLOCK = 512;

  private TarArchive() {}

  static void unpack(InputStream in, Path target) throws IOException {
    byte[] header = new byte[BLOCK];
    while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
      Path path = target.resolve(name(header)).normalize();
      if (!path.startsWith(target)) {
        throw new IOException("an archive entry leaves the target: " + path);
      }
      long size = octal(header, 124, 12);
      switch (header[156]) {
        case '5' -> Files.createDirectories(path);
        case '2' -> {
          Files.createDirectories(path.getParent());
          Files.deleteIfExists(path);
          Files.createSymbolicLink(path, Path.of(text(header, 157, 100)));
        }
        case '0', 0 -> file(in, path, size, octal(header, 100, 8));
        default -> throw new IOException("an archive entry of a kind we do not know: " + path);
      }
    }
  }

  private static void file(InputStream in, Path path, long size, long mode) throws IOException {
    Files.createDirectories(path.getParent());
    byte[] buffer = new byte[1 << 16];
    try (var out = Files.newOutputStream(path)) {
      for (long left = size; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          throw new EOFException("the archive ends in the middle of " + path);
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
    in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    path.toFile().setExecutable((mode & 0100) != 0);
  }

  private static String name(byte[] header) {
    String prefix = text(header, 345, 155);
    String name = text(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static long octal(byte[] header, int offset, int length) {
    String digits = text(header, offset, length).strip();
    return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
  }

  private static String text(byte[] header, int offset, int length) {
    int end = offset;
    while (end < offset + length && header[end] != 0) {
      end++;
    }
    return new String(header, offset, end - offset, StandardCharsets.UTF_8);
  }
}
