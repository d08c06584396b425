/** Values a person would accept for a column of a certain name and type. */
@NullMarked
package com.terp.chatops.seed.fill.value;

import org.jspecify.annotations.NullMarked;
