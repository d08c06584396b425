/** Quantities in batches and the movements that explain them. */
@NullMarked
package com.terp.chatops.verify.stock;

import org.jspecify.annotations.NullMarked;
