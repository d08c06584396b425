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
    return bytes(ContentDigest.rows(connection, table, keys.filter()));
  }

  /** The digest of each row by its key, in the form of a ledger entry. */
  public static byte[] bytes(SortedMap<Long, Long> rows) {
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
    return changes(ContentDigest.rows(connection, table, keys.filter()), keys, written);
  }

  /**
   * Compares rows with what was written.
   *
   * @param now the digest of each row that is there, by its key
   */
  public static Changes changes(SortedMap<Long, Long> now, KeyRange keys, byte[] written) {
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

  /**
   * What to write down after a statement of ours changed rows: the new digest where the row was as
   * written, the old one where somebody had changed it or taken it away.
   *
   * @param before the rows as they were just before
   * @param after the rows as they are now
   */
  public static byte[] merged(
      KeyRange keys, byte[] written, SortedMap<Long, Long> before, SortedMap<Long, Long> after) {
    ByteBuffer old = ByteBuffer.wrap(written);
    ByteBuffer merged = ByteBuffer.allocate(written.length);
    for (long key = keys.first(); key <= keys.last(); key++) {
      long digest = old.getLong();
      Long then = before.get(key);
      Long now = after.get(key);
      merged.putLong(then != null && then == digest && now != null ? now : digest);
    }
    return merged.array();
  }
}
