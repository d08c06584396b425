package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Habit;

/** A task that is done is completed and says when. */
final class DoneTasksAreCompleted extends Habit {
  DoneTasksAreCompleted() {
    super(
        "A task that is done is completed and says when",
        "tasks whose status does not fit their completion",
        """
        SELECT id AS k FROM todo_tasks
        WHERE deleted_at IS NULL
          AND ((status = 'done') <> (is_completed = 1)
            OR (is_completed = 1) <> (completed_at IS NOT NULL))\
        """,
        "SELECT COUNT(*) FROM todo_tasks WHERE deleted_at IS NULL");
  }
}
