/**
 * Randomness without state: every draw is a function of seed number, stream, index and position.
 */
@NullMarked
package com.terp.chatops.seed.random;

import org.jspecify.annotations.NullMarked;
