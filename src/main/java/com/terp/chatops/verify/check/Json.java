package com.terp.chatops.verify.check;

/** Documents as TERP writes them, for queries both servers read alike. */
public final class Json {
  private Json() {}

  /**
   * The list in a column. TERP makes a text of it first and then a document of the text, so that it
   * may be a string that holds the list. Whatever is no document even then is an empty list: MySQL
   * would answer nothing at all for the sake of one such row.
   *
   * @param column the column as the query names it
   */
  public static String list(String column) {
    return "CASE WHEN JSON_VALID(JSON_UNQUOTE(%1$s)) THEN JSON_UNQUOTE(%1$s) ELSE '[]' END"
        .formatted(column);
  }
}
