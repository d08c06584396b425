/** The lock that keeps two seedings apart: who holds it, and freeing it where it is stuck. */
@NullMarked
package com.terp.chatops.lock;

import org.jspecify.annotations.NullMarked;
