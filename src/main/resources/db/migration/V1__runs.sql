-- Works on MySQL 8.0 and MariaDB 11.4. Times are UTC.

CREATE TABLE run (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_key VARCHAR(190) NOT NULL,
  command TEXT NOT NULL,
  environment VARCHAR(100) NOT NULL,
  actor_id VARCHAR(100) NOT NULL,
  actor_name VARCHAR(255) NOT NULL,
  reason TEXT NOT NULL,
  plan_digest VARCHAR(128) NOT NULL,
  origin TEXT NOT NULL,
  subject BIGINT NULL,
  state VARCHAR(16) NOT NULL,
  instance VARCHAR(50) NOT NULL,
  requested_at DATETIME(6) NOT NULL,
  started_at DATETIME(6) NULL,
  ended_at DATETIME(6) NULL,
  heartbeat_at DATETIME(6) NOT NULL,
  cancel_asked_by VARCHAR(255) NULL,
  thread_channel VARCHAR(100) NULL,
  thread_ts VARCHAR(100) NULL,
  thread_link TEXT NULL,
  report LONGTEXT NULL,
  UNIQUE KEY run_request_key (request_key),
  KEY run_state (state)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One row a name, kept for ever, so that its token never goes back.
CREATE TABLE lease (
  name VARCHAR(64) NOT NULL PRIMARY KEY,
  fencing_token BIGINT NOT NULL,
  run_id BIGINT NULL,
  holder VARCHAR(50) NOT NULL,
  acquired_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE audit_event (
  seq BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  run_id BIGINT NULL,
  action VARCHAR(16) NOT NULL,
  actor_id VARCHAR(100) NOT NULL,
  actor_name VARCHAR(255) NOT NULL,
  environment VARCHAR(100) NOT NULL,
  command TEXT NOT NULL,
  reason TEXT NOT NULL,
  result TEXT NOT NULL,
  body LONGTEXT NOT NULL,
  KEY audit_event_run (run_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
