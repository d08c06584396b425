/** The append-only record of who asked for what, why, and what came of it. */
@NullMarked
package com.terp.chatops.audit;

import org.jspecify.annotations.NullMarked;
