/** Judges deployments: a persisted state machine that asks, waits and says what it found. */
@NullMarked
package com.terp.chatops.watch;

import org.jspecify.annotations.NullMarked;
