package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.db.Database;
import java.util.List;

/** The probes of the database server, beside that of the database itself. */
public final class ServerProbes {
  private ServerProbes() {}

  /** One for each thing it tells of itself. */
  public static List<Probe> at(Database database, HealthSettings limits) {
    return List.of(
        writable(database),
        connections(database, limits),
        transactions(database, limits),
        tableLocks(database, limits),
        size(database));
  }

  static Probe writable(Database database) {
    return new ServerProbe(WritableLook.SUBJECT, new ServerQuestion(database), new WritableLook());
  }

  static Probe connections(Database database, HealthSettings limits) {
    return new ServerProbe(
        ConnectionsLook.SUBJECT, new ServerQuestion(database), new ConnectionsLook(limits));
  }

  static Probe transactions(Database database, HealthSettings limits) {
    return new ServerProbe(
        TransactionsLook.SUBJECT, new ServerQuestion(database), new TransactionsLook(limits));
  }

  static Probe tableLocks(Database database, HealthSettings limits) {
    return new ServerProbe(
        TableLocksLook.SUBJECT, new ServerQuestion(database), new TableLocksLook(limits));
  }

  static Probe size(Database database) {
    return new ServerProbe(SizeLook.SUBJECT, new ServerQuestion(database), new SizeLook());
  }
}
