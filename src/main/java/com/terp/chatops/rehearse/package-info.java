/** The rehearsal: everything a seed does, beside the rows that are there, and back again. */
@NullMarked
package com.terp.chatops.rehearse;

import org.jspecify.annotations.NullMarked;
