/** Who may run what, where; one decision with its reason. */
@NullMarked
package com.terp.chatops.access;

import org.jspecify.annotations.NullMarked;
