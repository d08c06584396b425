/** SQL conditions as the servers print them: parsed, worked out for a row, and searched. */
@NullMarked
package com.terp.chatops.seed.fill.check;

import org.jspecify.annotations.NullMarked;
