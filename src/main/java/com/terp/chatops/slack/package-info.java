/** The Slack edge: translates requests to commands and reports to Block Kit; decides nothing. */
@NullMarked
package com.terp.chatops.slack;

import org.jspecify.annotations.NullMarked;
