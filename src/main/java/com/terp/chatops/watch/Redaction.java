package com.terp.chatops.watch;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a log what nobody should read in a channel. */
final class Redaction {
  private static final String HIDDEN = "***";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.MULTILINE;

  /** What secrets are called; begins what stays. */
  private static final String NAME =
      "((?<![\\w-])[\\w-]*(?:passwor[dt]|passwd|pwd|secret|token|api[_-]?key|private[_-]?key|"
          + "credential|authorization|cookie|session)[\\w-]*";

  /** What comes before a secret stays; the secret goes. */
  private static final List<Pattern> SECRETS =
      List.of(
          Pattern.compile(
              "(\\b[a-z][a-z0-9+.-]*://[^\\s:/@]*:)[^\\s@]+(?=@)", Pattern.CASE_INSENSITIVE),
          // Quoted ones may hold whatever ends another one; the quote may itself be escaped.
          Pattern.compile(NAME + "[\"']?\\s*[=:]\\s*\")[^\\n]*?(?=(?<!\\\\)\"|$)", FLAGS),
          Pattern.compile(NAME + "[\"']?\\s*[=:]\\s*')[^\\n]*?(?=(?<!\\\\)'|$)", FLAGS),
          Pattern.compile(NAME + "\\\\?\"\\s*[=:]\\s*\\\\\")[^\\n]*?(?=\\\\\"|$)", FLAGS),
          Pattern.compile("((?:bearer|basic)\\s+)[A-Za-z0-9+/=._~-]{6,}", Pattern.CASE_INSENSITIVE),
          Pattern.compile(
              NAME + "[\"']?\\s*[=:]\\s*[\"']?)(?!(?:bearer|basic)\\s)[^\\s\"',;&}]+", FLAGS));

  /** They say by their look what they are. */
  private static final List<Pattern> TOKENS =
      List.of(
          Pattern.compile("\\beyJ[\\w-]{10,}\\.[\\w-]{6,}\\.[\\w-]*"),
          Pattern.compile(
              "\\b(?:xox[a-z]-|xapp-|ghp_|gho_|github_pat_|do[oprt]_v1_|sk_live_|AKIA)[\\w-]{4,}"),
          Pattern.compile(
              "-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*-----|\\z)"),
          // Its beginning was cut off, together with what came before.
          Pattern.compile("\\A[\\s\\S]{0,8000}?-----END [A-Z ]*PRIVATE KEY-----"));

  private static final Pattern MAIL_ADDRESS =
      Pattern.compile("\\b[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+\\b");

  private Redaction() {}

  static String of(String log) {
    String clean = log;
    for (Pattern pattern : TOKENS) {
      clean = pattern.matcher(clean).replaceAll(HIDDEN);
    }
    for (Pattern pattern : SECRETS) {
      clean = pattern.matcher(clean).replaceAll("$1" + HIDDEN);
    }
    // Last, because a password within an address reads like the beginning of one.
    return MAIL_ADDRESS.matcher(clean).replaceAll(HIDDEN);
  }
}
