package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Rule;

/** An event of one day ends after it starts. */
final class EventsEndAfterTheyStart extends Rule {
  EventsEndAfterTheyStart() {
    super(
        "An event of one day ends after it starts",
        "events that end before they start",
        """
        SELECT id AS k FROM calendar_events
        WHERE deleted_at IS NULL AND start_date = end_date AND end_time < start_time
          AND start_time REGEXP '^[0-2][0-9]:' AND end_time REGEXP '^[0-2][0-9]:'
        UNION ALL
        SELECT CONCAT('booking ', id) FROM room_bookings
        WHERE end_time <= start_time
          AND start_time REGEXP '^[0-2][0-9]:' AND end_time REGEXP '^[0-2][0-9]:'\
        """);
  }
}
