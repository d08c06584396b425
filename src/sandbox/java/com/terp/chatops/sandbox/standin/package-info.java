/** Stand-ins for what the bot talks to besides Slack: TERP itself and DigitalOcean. */
@NullMarked
package com.terp.chatops.sandbox.standin;

import org.jspecify.annotations.NullMarked;
