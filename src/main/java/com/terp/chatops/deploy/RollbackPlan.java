package com.terp.chatops.deploy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a rollback would do.
 *
 * @param app the app's id
 * @param bad what serves now
 * @param target what would serve again
 * @param validation DigitalOcean's answer for that target; valid
 * @param candidates all that were looked at, the target among them, the best first
 */
public record RollbackPlan(
    String app,
    Deployment bad,
    Candidate target,
    Platform.Validation validation,
    List<Candidate> candidates) {
  public RollbackPlan {
    candidates = List.copyOf(candidates);
  }

  /** The target's id. */
  public String to() {
    return target.deployment().id();
  }

  /** Two plans with the same digest go from the same deployment to the same one. */
  public String digest() {
    return digest(app, bad.id(), to());
  }

  static String digest(String... parts) {
    try {
      byte[] text = String.join("|", parts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
