package com.terp.chatops.seed;

import com.terp.chatops.schema.LiveSchema;

/**
 * What a dataset is made for: a profile's rows are a function of this and of nothing else.
 *
 * @param number the seed number; any number is good
 * @param schema the live schema the rows are for
 * @param standing the rows that stay beside them
 */
public record Ground(long number, LiveSchema schema, Standing standing) {
  /** Empty tables. */
  public static Ground empty(long number, LiveSchema schema) {
    return new Ground(number, schema, Standing.NOTHING);
  }
}
