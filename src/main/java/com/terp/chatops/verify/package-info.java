/** Checks that read a TERP database and say whether it is whole; one class a check. */
@NullMarked
package com.terp.chatops.verify;

import org.jspecify.annotations.NullMarked;
