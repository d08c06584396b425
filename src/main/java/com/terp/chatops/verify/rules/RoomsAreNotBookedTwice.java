package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Hint;

/** No room is booked twice at a time. */
final class RoomsAreNotBookedTwice extends Hint {
  RoomsAreNotBookedTwice() {
    super(
        "No room is booked twice at a time",
        "rooms booked while they are taken",
        """
        SELECT later.id AS k FROM room_bookings earlier
        JOIN room_bookings later ON later.room_id = earlier.room_id
          AND later.booking_date = earlier.booking_date AND later.id > earlier.id
          AND later.start_time < earlier.end_time AND earlier.start_time < later.end_time
        WHERE earlier.status <> 'cancelled' AND later.status <> 'cancelled'\
        """);
  }
}
