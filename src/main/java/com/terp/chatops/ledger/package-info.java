/** What a run wrote and what it took away: chunk ledger and snapshots, shared by seed and undo. */
@NullMarked
package com.terp.chatops.ledger;

import org.jspecify.annotations.NullMarked;
