/**
 * A run's life: request, start, steps, progress, cancellation, end. Knows no feature and no edge.
 */
@NullMarked
package com.terp.chatops.run;

import org.jspecify.annotations.NullMarked;
