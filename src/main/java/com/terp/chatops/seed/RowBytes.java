package com.terp.chatops.seed;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;

/**
 * Rows as LOAD DATA reads them: a tab between fields, a line feed behind each row, NULL as {@code
 * \N}, text in UTF-8. Used again and again, so that rows by the million leave no garbage.
 */
final class RowBytes {
  private static final int FIRST = 256 * 1024;
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[FIRST];
  private int length;
  private boolean inRow;

  void clear() {
    length = 0;
    inRow = false;
  }

  int length() {
    return length;
  }

  /** The rows put in so far; good until the next change. */
  InputStream stream() {
    return new ByteArrayInputStream(bytes, 0, length);
  }

  RowBytes nothing() {
    field(2);
    bytes[length++] = '\\';
    bytes[length++] = 'N';
    return this;
  }

  RowBytes number(long value) {
    field(20);
    if (value < 0) {
      ascii(Long.toString(value));
    } else {
      digits(value, width(value));
    }
    return this;
  }

  /** Text without anything to escape: numbers, dates. */
  RowBytes plain(String text) {
    field(text.length());
    ascii(text);
    return this;
  }

  RowBytes date(LocalDate day) {
    field(10);
    putDate(day);
    return this;
  }

  RowBytes moment(LocalDateTime moment) {
    field(26);
    putDate(moment.toLocalDate());
    bytes[length++] = ' ';
    putTime(moment.toLocalTime());
    return this;
  }

  RowBytes time(LocalTime time) {
    field(15);
    putTime(time);
    return this;
  }

  /** Bytes in hexadecimal, for UNHEX. */
  RowBytes hex(byte[] raw) {
    field(2 * raw.length);
    for (byte one : raw) {
      bytes[length++] = HEX[(one >> 4) & 15];
      bytes[length++] = HEX[one & 15];
    }
    return this;
  }

  /** Any text. */
  RowBytes text(String text) {
    field(3 * text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        escaped((byte) c);
      } else if (c < 0x800) {
        bytes[length++] = (byte) (0xC0 | (c >> 6));
        continued(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        int point = Character.toCodePoint(c, text.charAt(++i));
        bytes[length++] = (byte) (0xF0 | (point >> 18));
        continued(point >> 12);
        continued(point >> 6);
        continued(point);
      } else if (Character.isSurrogate(c)) {
        // Half a character is none; Java's own encoder writes the same.
        bytes[length++] = '?';
      } else {
        bytes[length++] = (byte) (0xE0 | (c >> 12));
        continued(c >> 6);
        continued(c);
      }
    }
    return this;
  }

  void endRow() {
    room(1);
    bytes[length++] = '\n';
    inRow = false;
  }

  private void field(int size) {
    // Escaping can double what is ASCII; three bytes a char cover that already.
    room(size + 1);
    if (inRow) {
      bytes[length++] = '\t';
    }
    inRow = true;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  private void escaped(byte one) {
    switch (one) {
      case '\\' -> pair('\\');
      case '\t' -> pair('t');
      case '\n' -> pair('n');
      case '\r' -> pair('r');
      case 0 -> pair('0');
      default -> bytes[length++] = one;
    }
  }

  private void pair(char second) {
    bytes[length++] = '\\';
    bytes[length++] = (byte) second;
  }

  private void continued(int bits) {
    bytes[length++] = (byte) (0x80 | (bits & 0x3F));
  }

  @SuppressWarnings("deprecation") // The one copy without a charset between: all of it is ASCII.
  private void ascii(String text) {
    text.getBytes(0, text.length(), bytes, length);
    length += text.length();
  }

  private void putDate(LocalDate day) {
    digits(day.getYear(), 4);
    bytes[length++] = '-';
    digits(day.getMonthValue(), 2);
    bytes[length++] = '-';
    digits(day.getDayOfMonth(), 2);
  }

  private void putTime(LocalTime time) {
    digits(time.getHour(), 2);
    bytes[length++] = ':';
    digits(time.getMinute(), 2);
    bytes[length++] = ':';
    digits(time.getSecond(), 2);
  }

  private void digits(long value, int width) {
    long rest = value;
    for (int i = length + width - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += width;
  }

  private static int width(long value) {
    int width = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      width++;
    }
    return width;
  }
}
