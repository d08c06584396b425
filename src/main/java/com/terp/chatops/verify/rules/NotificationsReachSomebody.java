package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** A notification names the user or client it is for. */
final class NotificationsReachSomebody extends Habit {
  NotificationsReachSomebody() {
    super(
        "A notification names the user or client it is for",
        "notifications for nobody",
        """
        SELECT id AS k FROM notifications
        WHERE (recipient_type = 'user' AND user_id IS NULL)
          OR (recipient_type = 'client' AND client_id IS NULL)\
        """,
        "SELECT COUNT(*) FROM notifications");
  }
}
