/**
 * Fills any table of any schema: rows by type, name and constraint, for every table a profile does
 * not write itself.
 */
@NullMarked
package com.terp.chatops.seed.fill;

import org.jspecify.annotations.NullMarked;
