-- Runs that outlive the process they began in. Times are UTC.

-- The queue of db-scheduler: one row a run that has not ended. The names are its own.
CREATE TABLE scheduled_tasks (
  task_name VARCHAR(100) NOT NULL,
  task_instance VARCHAR(100) NOT NULL,
  task_data BLOB NULL,
  execution_time DATETIME(6) NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by VARCHAR(50) NULL,
  last_success DATETIME(6) NULL,
  last_failure DATETIME(6) NULL,
  consecutive_failures INT NULL,
  last_heartbeat DATETIME(6) NULL,
  version BIGINT NOT NULL,
  priority SMALLINT NULL,
  PRIMARY KEY (task_name, task_instance),
  KEY scheduled_tasks_execution_time (execution_time),
  KEY scheduled_tasks_last_heartbeat (last_heartbeat)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- attempt: how often a process has begun to work on it; deaths: how often one died doing so.
-- told_state: the last state of it that people were told in its thread.
ALTER TABLE run
  ADD COLUMN attempt INT NOT NULL DEFAULT 0,
  ADD COLUMN deaths INT NOT NULL DEFAULT 0,
  ADD COLUMN handed_over BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN told_state VARCHAR(16) NULL,
  ADD KEY run_told_state (told_state);

UPDATE run SET told_state = state WHERE ended_at IS NOT NULL;
