package com.terp.chatops.sandbox.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A server's own TLS certificate on an elliptic curve. The one MariaDB makes for itself has an RSA
 * key of 4096 bits: 4 seconds of processor time at each start, and 0.1 for each connection.
 *
 * @param certificate a PEM file
 * @param key a PEM file
 */
record Certificate(Path certificate, Path key) {
  private static final String ALIAS = "server";

  /** Where it is, or would be, in a directory. */
  static Certificate in(Path directory) {
    return new Certificate(
        directory.resolve("chatops-cert.pem"), directory.resolve("chatops-key.pem"));
  }

  boolean exists() {
    return Files.exists(certificate) && Files.exists(key);
  }

  /**
   * Makes one that is good for ten years.
   *
   * @throws IOException also where this Java has no {@code keytool}
   */
  void make() throws IOException {
    // Guards nothing: the file is gone when this method returns.
    String password = "sandbox-only";
    Path store = key.resolveSibling("chatops-tls.p12");
    try {
      keytool(store, password);
      write(store, password.toCharArray());
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot read the certificate that was just made", e);
    } finally {
      Files.deleteIfExists(store);
    }
  }

  private static void keytool(Path store, String password) throws IOException {
    Path program = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process process =
        new ProcessBuilder(
                List.of(
                    program.toString(),
                    "-genkeypair",
                    "-alias",
                    ALIAS,
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=127.0.0.1",
                    "-validity",
                    "3650",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    password))
            .redirectErrorStream(true)
            .start();
    try (InputStream output = process.getInputStream()) {
      String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException("keytool made no certificate: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while making a certificate", e);
    }
  }

  private void write(Path store, char[] password) throws IOException, GeneralSecurityException {
    KeyStore entries = KeyStore.getInstance(store.toFile(), password);
    pem(certificate, "CERTIFICATE", entries.getCertificate(ALIAS).getEncoded());
    pem(key, "PRIVATE KEY", entries.getKey(ALIAS, password).getEncoded());
  }

  private static void pem(Path file, String what, byte[] content) throws IOException {
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    Files.writeString(
        file,
        "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
            .formatted(what, lines.encodeToString(content)));
  }
}
