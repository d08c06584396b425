/** Undoing a seed run: preview, execution, proof. */
@NullMarked
package com.terp.chatops.undo;

import org.jspecify.annotations.NullMarked;
