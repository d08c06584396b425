/** Measures how fast a database takes rows: ours against the bare statements. */
@NullMarked
package com.terp.chatops.bench;

import org.jspecify.annotations.NullMarked;
