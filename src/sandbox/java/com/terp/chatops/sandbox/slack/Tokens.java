package com.terp.chatops.sandbox.slack;

/** Who may call what: the token's kind and its scopes. */
final class Tokens {
  private final Options.Secrets secrets;
  private final Scopes scopes;

  Tokens(Options.Secrets secrets, Scopes scopes) {
    this.secrets = secrets;
    this.scopes = scopes;
  }

  void check(String token, String method) {
    if (token.isEmpty()) {
      throw new SlackError("not_authed");
    }
    boolean bot = token.equals(secrets.botToken());
    boolean app = token.equals(secrets.appToken());
    if (!bot && !app) {
      throw new SlackError("invalid_auth");
    }
    boolean forBoth = method.equals("auth.test") || method.equals("api.test");
    boolean forApps = method.startsWith("apps.connections.");
    if (!forBoth && app != forApps) {
      throw new SlackError("not_allowed_token_type");
    }
    scopes
        .missing(method)
        .ifPresent(
            scope -> {
              throw new SlackError("missing_scope")
                  .with("needed", scope)
                  .with("provided", scopes.provided());
            });
  }
}
