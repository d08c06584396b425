/** The shell edge. */
@NullMarked
package com.terp.chatops.cli;

import org.jspecify.annotations.NullMarked;
