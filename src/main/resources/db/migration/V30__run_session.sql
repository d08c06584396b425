-- Which sessions of the server are a run's: where its process is frozen, somebody else ends them.
CREATE TABLE run_session (
  connection_id BIGINT NOT NULL PRIMARY KEY,
  run_id BIGINT NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  KEY run_session_run (run_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
