/** Double entry. */
@NullMarked
package com.terp.chatops.verify.ledger;

import org.jspecify.annotations.NullMarked;
