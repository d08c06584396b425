package com.terp.chatops.config;

/**
 * How many copies of cleared rows are kept.
 *
 * @param megabytes the most all of them may take, from 1
 * @param days how long a run's copies are kept, from 1
 * @param runs how many runs' copies are kept, from 1
 */
public record SnapshotSettings(int megabytes, int days, int runs) {
  public static final SnapshotSettings DEFAULT = new SnapshotSettings(4_096, 14, 20);
}
