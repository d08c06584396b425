/** The whole bot, over the wire: a local Slack on one side, a real database on the other. */
@NullMarked
package com.terp.chatops.endtoend;

import org.jspecify.annotations.NullMarked;
