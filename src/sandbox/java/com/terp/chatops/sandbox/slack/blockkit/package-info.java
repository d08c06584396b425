/** The rules of Block Kit: what Slack refuses, in its own words and with its JSON pointers. */
@NullMarked
package com.terp.chatops.sandbox.slack.blockkit;

import org.jspecify.annotations.NullMarked;
