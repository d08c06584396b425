package com.terp.chatops.verify.coverage;

import com.terp.chatops.verify.check.Hint;

/** User 1 exists: TERP's own scripts take it for the author of everything they write. */
final class FirstUserExists extends Hint {
  FirstUserExists() {
    super(
        "User 1 exists, whom TERP's scripts write everything as",
        "user missing",
        """
        SELECT 1 AS k FROM DUAL
        WHERE EXISTS (SELECT 1 FROM users) AND NOT EXISTS (SELECT 1 FROM users WHERE id = 1)\
        """);
  }
}
