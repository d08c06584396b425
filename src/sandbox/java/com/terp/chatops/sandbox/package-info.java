/**
 * Everything the bot needs, on this machine alone: a database with TERP's tables, a Slack with a page,
 * stand-ins for TERP and DigitalOcean, and switches to break them. The bot itself is the real one.
 */
@NullMarked
package com.terp.chatops.sandbox;

import org.jspecify.annotations.NullMarked;
