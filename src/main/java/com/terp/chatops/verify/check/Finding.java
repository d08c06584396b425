package com.terp.chatops.verify.check;

import java.util.List;

/**
 * Rows that break a check.
 *
 * @param sentence what is wrong with them, to follow their number: {@code orders differ from …}
 * @param offenders how many rows
 * @param samples keys of the first of them
 */
public record Finding(String sentence, long offenders, List<String> samples) {
  public Finding {
    samples = List.copyOf(samples);
  }
}
