package com.terp.chatops.db;

import com.terp.chatops.config.DatabaseUrl;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import javax.net.ssl.SSLException;

/** Turns the driver's failures into sentences that say what to do next. */
final class SqlFailures {
  private static final int ACCESS_DENIED = 1045;
  private static final int ACCESS_TO_SCHEMA_DENIED = 1044;
  private static final int UNKNOWN_SCHEMA = 1049;
  private static final int LOCK_WAIT = 1205;
  private static final int DEADLOCK = 1213;

  private final DatabaseUrl url;

  SqlFailures(DatabaseUrl url) {
    this.url = url;
  }

  DatabaseException explain(SQLException failure) {
    SQLException root = root(failure);
    return new DatabaseException(sentence(root), root.equals(failure) ? failure : root);
  }

  /** The pool hides what the server said behind a timeout of its own. */
  private static SQLException root(SQLException failure) {
    if (failure instanceof SQLTransientConnectionException
        && failure.getCause() instanceof SQLException cause) {
      return cause;
    }
    return failure;
  }

  private String sentence(SQLException failure) {
    String server = url.address();
    return switch (failure.getErrorCode()) {
      case ACCESS_DENIED ->
          "MySQL at %s does not let %s in; check user and password of DATABASE_URL."
              .formatted(server, url.user());
      case ACCESS_TO_SCHEMA_DENIED ->
          "%s at %s may not do that: %s. Ask for the missing GRANT."
              .formatted(url.user(), server, failure.getMessage());
      case UNKNOWN_SCHEMA ->
          "MySQL at %s has no such database: %s. Check the name in DATABASE_URL."
              .formatted(server, failure.getMessage());
      case LOCK_WAIT, DEADLOCK ->
          "Somebody else holds rows or tables we need at %s (%s). Try again in a minute."
              .formatted(server, failure.getMessage());
      default -> withoutNumber(server, failure);
    };
  }

  private static String withoutNumber(String server, SQLException failure) {
    if (encryption(failure)) {
      return "MySQL at %s answers, but encryption does not work out. Check ssl-mode in DATABASE_URL:"
              .formatted(server)
          + " REQUIRED encrypts without looking at the certificate, VERIFY_CA and VERIFY_IDENTITY"
          + " need one from an authority that this Java knows.";
    }
    return unreachable(failure) ? unreachable(server) : refused(server, failure);
  }

  private static boolean encryption(SQLException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (cause instanceof SSLException
          || cause instanceof CertificateException
          || (message != null && message.startsWith("SSL Connection required"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean unreachable(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLNonTransientConnectionException
        || failure instanceof SQLTransientConnectionException
        || (state != null && state.startsWith("08"));
  }

  private static String unreachable(String server) {
    return "Cannot reach MySQL at %s. Check that the server runs, that this host may connect to it"
            .formatted(server)
        + " (trusted sources, firewall) and that host and port in DATABASE_URL are right.";
  }

  private static String refused(String server, SQLException failure) {
    return "MySQL at %s refused a statement: %s (error %d)."
        .formatted(server, failure.getMessage(), failure.getErrorCode());
  }
}
