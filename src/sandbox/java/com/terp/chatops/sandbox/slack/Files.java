package com.terp.chatops.sandbox.slack;

import java.net.URLConnection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Files on their way in, and those that were shared. */
final class Files {
  /** A file whose bytes may still be missing. */
  record Stored(UploadedFile file, Optional<byte[]> bytes) {}

  private final Map<String, Stored> byId = new ConcurrentHashMap<>();
  private final Ids ids;
  private final Supplier<String> baseUrl;

  Files(Ids ids, Supplier<String> baseUrl) {
    this.ids = ids;
    this.baseUrl = baseUrl;
  }

  UploadedFile announce(String name, long length, String altText) {
    String id = ids.upper("F");
    String type = name.endsWith(".log") ? "text/plain" : guessed(name);
    UploadedFile file =
        new UploadedFile(
            id, name, name, altText, type, length, baseUrl.get() + "/files/" + id + "/download");
    byId.put(id, new Stored(file, Optional.empty()));
    return file;
  }

  private static String guessed(String name) {
    return Optional.ofNullable(URLConnection.guessContentTypeFromName(name))
        .orElse("application/octet-stream");
  }

  String uploadUrl(UploadedFile file) {
    return baseUrl.get() + "/upload/v1/" + file.id();
  }

  /** Takes the bytes; false when nobody announced this file or its length is another one. */
  boolean receive(String id, byte[] bytes) {
    Stored stored = byId.get(id);
    if (stored == null || stored.file().size() != bytes.length) {
      return false;
    }
    byId.put(id, new Stored(stored.file(), Optional.of(bytes)));
    return true;
  }

  Optional<Stored> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  UploadedFile title(Stored stored, String title) {
    UploadedFile old = stored.file();
    UploadedFile titled =
        new UploadedFile(
            old.id(), old.name(), title, old.altText(), old.mimetype(), old.size(), old.url());
    byId.put(old.id(), new Stored(titled, stored.bytes()));
    return titled;
  }
}
