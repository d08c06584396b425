/** The bot: its entry point and its one composition root. */
@NullMarked
package com.terp.chatops;

import org.jspecify.annotations.NullMarked;
