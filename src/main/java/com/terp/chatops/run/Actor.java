package com.terp.chatops.run;

/**
 * The person who asks.
 *
 * @param id Slack's user id ({@code U…}), or the login name for the shell; the only thing decisions
 *     rest on
 * @param name what people call them, for reading only
 */
public record Actor(String id, String name) {}
