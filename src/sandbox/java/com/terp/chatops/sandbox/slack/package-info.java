/**
 * A Slack of our own: Web API, Socket Mode, signed HTTP delivery and the page's API, over the wire
 * and with Slack's limits, deadlines and error codes. {@link
 * com.terp.chatops.sandbox.slack.LocalSlack} is the way in.
 */
@NullMarked
package com.terp.chatops.sandbox.slack;

import org.jspecify.annotations.NullMarked;
