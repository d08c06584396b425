package com.terp.chatops.ledger;

import com.terp.chatops.schema.ContentDigest;
import com.terp.chatops.schema.Table;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/**
 * Eight bytes of digest for each row of a loaded chunk, in key order: a chunk's own digest says
 * that something changed, these say which rows.
 */
public final class RowDigests {
  private RowDigests() {}

  /** Reads those of the rows that are there now; a full chunk has no gaps. */
  public static byte[] read(Connection connection, Table table, KeyRange keys) throws SQLException {
    SortedMap<Long, Long> rows = ContentDigest.rows(connection, table, keys.filter());
    ByteBuffer bytes = ByteBuffer.allocate(rows.size() * Long.BYTES);
    rows.values().forEach(bytes::putLong);
    return bytes.array();
  }

  /** How many rows they are of. */
  public static int count(byte[] digests) {
    return digests.length / Long.BYTES;
  }

  /** One digest of them all, for a chunk's entry: 64 hex digits. */
  public static String digest(byte[] digests) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(digests));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * What became of a chunk's rows.
   *
   * @param edited keys of rows that are no longer as they were written, ascending
   * @param gone keys of rows that are no longer there, ascending
   */
  public record Changes(List<Long> edited, List<Long> gone) {
    public Changes {
      edited = List.copyOf(edited);
      gone = List.copyOf(gone);
    }
  }

  /**
   * Compares a chunk's rows with what was written.
   *
   * @param written what {@link #read} gave when all rows of {@code keys} had just been written
   */
  public static Changes changes(Connection connection, Table table, KeyRange keys, byte[] written)
      throws SQLException {
    SortedMap<Long, Long> now = ContentDigest.rows(connection, table, keys.filter());
    ByteBuffer before = ByteBuffer.wrap(written);
    List<Long> edited = new ArrayList<>();
    List<Long> gone = new ArrayList<>();
    for (long key = keys.first(); key <= keys.last(); key++) {
      long digest = before.getLong();
      Long present = now.get(key);
      if (present == null) {
        gone.add(key);
      } else if (present != digest) {
        edited.add(key);
      }
    }
    return new Changes(edited, gone);
  }
}
