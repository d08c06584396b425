package com.terp.chatops.config;

/** How a connection is encrypted, in MySQL's own words ({@code ssl-mode}). */
public enum SslMode {
  /** Never encrypted. */
  DISABLED,
  /** Encrypted where the server can. */
  PREFERRED,
  /** Encrypted or not at all; the certificate is not looked at. */
  REQUIRED,
  /** Also checks that a known authority signed the certificate. */
  VERIFY_CA,
  /** Also checks that the certificate names the host. */
  VERIFY_IDENTITY
}
