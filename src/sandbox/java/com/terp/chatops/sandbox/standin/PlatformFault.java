package com.terp.chatops.sandbox.standin;

/** What goes wrong with the API itself. */
public enum PlatformFault {
  NONE,
  /** 401: the token is not accepted. */
  UNAUTHORIZED,
  /** 429, with a retry-after of zero seconds. */
  RATE_LIMITED,
  /** 500. */
  BROKEN,
  /** Takes requests and cuts the connection without doing anything. */
  CUT,
  /** Does what a POST asks for and cuts the connection instead of answering; reads are well. */
  CUT_AFTER_POST,
  /** Cuts the connection of a POST without doing anything; reads are well. */
  LOSE_POST,
  /** Answers a POST with 500 without doing anything; reads are well. */
  BREAK_POST,
  /** Answers a POST with 429; reads are well. */
  LIMIT_POST
}
