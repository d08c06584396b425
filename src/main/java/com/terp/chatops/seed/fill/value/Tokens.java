package com.terp.chatops.seed.fill.value;

import com.terp.chatops.seed.random.Chance;

/** Texts that machines make. */
final class Tokens {
  private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

  private Tokens() {}

  /** A random UUID of version 4. */
  static String uuid(Chance chance) {
    String hex = hex(chance, 32);
    return "%s-%s-4%s-a%s-%s"
        .formatted(
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(13, 16),
            hex.substring(17, 20),
            hex.substring(20));
  }

  static String hex(Chance chance, int length) {
    StringBuilder hex = new StringBuilder(length + 16);
    while (hex.length() < length) {
      String more = Long.toHexString(chance.below(Long.MAX_VALUE));
      hex.append("0".repeat(16 - more.length())).append(more);
    }
    return hex.substring(hex.length() - length);
  }

  /** 192.0.2.0/24 is set aside for documentation. */
  static String address(Chance chance) {
    return "192.0.2." + chance.between(1, 254);
  }

  /** A number in as few characters as there are, of a fixed width. */
  static String short36(long number, int width) {
    char[] digits = new char[width];
    long rest = number;
    for (int i = width - 1; i >= 0; i--) {
      digits[i] = DIGITS.charAt((int) (rest % 36));
      rest /= 36;
    }
    return new String(digits);
  }

  /** How many numbers {@link #short36} tells apart. */
  static long short36Size(int width) {
    long size = 1;
    for (int i = 0; i < Math.min(width, 11); i++) {
      size *= 36;
    }
    return size;
  }

  /** With zeros in front. */
  static String padded(long number, int width) {
    String digits = Long.toString(number);
    return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
  }
}
