package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Rule;

/** Users are told apart by their mail address, though the schema does not say so. */
final class MailsAreOnesOwn extends Rule {
  MailsAreOnesOwn() {
    super(
        "No two users share a mail address",
        "mail addresses of several users",
        """
        SELECT LOWER(email) AS k FROM users
        WHERE deleted_at IS NULL AND email <> ''
        GROUP BY LOWER(email) HAVING COUNT(*) > 1\
        """);
  }
}
