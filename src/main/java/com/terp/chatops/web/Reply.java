package com.terp.chatops.web;

/**
 * An HTTP answer.
 *
 * @param body empty where there is none
 */
public record Reply(int status, String contentType, String body) {
  static final String JSON = "application/json; charset=utf-8";
  static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";
}
