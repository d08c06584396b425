/** What the operator sets: read once, checked whole, secrets never printed. */
@NullMarked
package com.terp.chatops.config;

import org.jspecify.annotations.NullMarked;
