/** Profiles, generators, the plan and its execution. */
@NullMarked
package com.terp.chatops.seed;

import org.jspecify.annotations.NullMarked;
