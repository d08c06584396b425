package com.terp.chatops.sandbox;

/** How Slack reaches the bot. */
public enum Mode {
  SOCKET,
  HTTP
}
