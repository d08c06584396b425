package com.terp.chatops.seed.terp.defaults;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.Reconciled;
import com.terp.chatops.seed.TableRows;
import java.util.ArrayList;
import java.util.List;

/** Steps 2 to 4 of TERP's full-system seed: defaults, rights and accounts, as reference rows. */
public final class Defaults {
  private Defaults() {}

  /** Their tables; users and places are told with the business. */
  public static List<TableRows<?>> tables(Keys keys) {
    List<TableRows<?>> tables = new ArrayList<>(new RightsTables(keys).tables());
    tables.addAll(new ListedTables(keys).tables());
    return List.copyOf(tables);
  }

  /** Tables of which every difference is named. */
  public static List<Reconciled> reconciled() {
    return RightsTables.RECONCILED;
  }
}
