package com.terp.chatops.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, in TERP's own form: {@code
 * mysql://user:pass@host:3306/db?ssl-mode=REQUIRED}.
 *
 * @param port from 1 to 65535
 * @param schema the database's name
 */
public record DatabaseUrl(
    String host, int port, String user, Secret password, String schema, SslMode sslMode) {
  private static final String FORM = "mysql://user:pass@host:3306/db?ssl-mode=REQUIRED";
  private static final int DEFAULT_PORT = 3306;

  /**
   * Reads the text of a variable.
   *
   * @param variable its name, for the messages
   * @throws SettingsException naming the variable and the right form; never the password
   */
  public static DatabaseUrl parse(String variable, String text) {
    URI uri = uri(variable, text.strip());
    String[] login = login(variable, uri);
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    String schema = decode(path.startsWith("/") ? path.substring(1) : path);
    if (schema.isEmpty() || schema.contains("/")) {
      throw wrong(variable, "names no database after the host");
    }
    int port = uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
    if (port < 1 || port > 65_535) {
      throw wrong(variable, "has the port " + port);
    }
    return new DatabaseUrl(
        uri.getHost(), port, login[0], new Secret(login[1]), schema, sslMode(variable, uri));
  }

  /** Host and port, as people write them. */
  public String address() {
    return host + ":" + port;
  }

  private static URI uri(String variable, String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      // Its message would repeat the text, password and all.
      throw wrong(variable, "is not a URL (percent-encode signs such as @ : / # in the password)");
    }
    if (!"mysql".equals(uri.getScheme())) {
      throw wrong(variable, "does not begin with mysql://");
    }
    if (uri.getHost() == null) {
      throw wrong(variable, "names no host (percent-encode signs such as @ : / # in the password)");
    }
    return uri;
  }

  private static String[] login(String variable, URI uri) {
    @Nullable String info = uri.getRawUserInfo();
    if (info == null || info.isEmpty() || info.startsWith(":")) {
      throw wrong(variable, "names no user");
    }
    int colon = info.indexOf(':');
    return colon < 0
        ? new String[] {decode(info), ""}
        : new String[] {decode(info.substring(0, colon)), decode(info.substring(colon + 1))};
  }

  private static SslMode sslMode(String variable, URI uri) {
    SslMode mode = SslMode.PREFERRED;
    if (uri.getRawQuery() == null) {
      return mode;
    }
    for (String part : uri.getRawQuery().split("&", -1)) {
      String[] pair = part.split("=", 2);
      if (!pair[0].equals("ssl-mode") || pair.length < 2) {
        throw wrong(variable, "has the option %s; only ssl-mode is known".formatted(pair[0]));
      }
      try {
        mode = SslMode.valueOf(decode(pair[1]).toUpperCase(Locale.ROOT).replace('-', '_'));
      } catch (IllegalArgumentException e) {
        throw wrong(
            variable,
            "has ssl-mode=%s; use DISABLED, PREFERRED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY"
                .formatted(pair[1]));
      }
    }
    return mode;
  }

  /** Unlike a form's field, a plus sign in a URL means itself. */
  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static SettingsException wrong(String variable, String what) {
    return new SettingsException("%s %s; write it as %s".formatted(variable, what, FORM));
  }
}
