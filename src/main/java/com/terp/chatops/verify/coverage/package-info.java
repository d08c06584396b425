/** Whether there is anything. */
@NullMarked
package com.terp.chatops.verify.coverage;

import org.jspecify.annotations.NullMarked;
