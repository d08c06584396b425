/** Probes with a deadline each, and the judgement over them. */
@NullMarked
package com.terp.chatops.health;

import org.jspecify.annotations.NullMarked;
