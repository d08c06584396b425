-- Deployments that are watched, and what was thought of them. Times are UTC.

-- number: which watch of that deployment, from 1. follows: the deployment that is looked at, another
-- one after a restart. state: all that is needed to go on. concluded: what follows a verdict is done.
-- holder: the process that goes on with it, until that moment by the server's clock.
CREATE TABLE watch (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  environment VARCHAR(100) NOT NULL,
  deployment VARCHAR(100) NOT NULL,
  number INT NOT NULL,
  follows VARCHAR(100) NOT NULL,
  version_hash VARCHAR(100) NULL,
  mode VARCHAR(16) NOT NULL,
  purpose VARCHAR(16) NOT NULL,
  actor_id VARCHAR(100) NULL,
  actor_name VARCHAR(255) NULL,
  channel VARCHAR(100) NULL,
  thread_ts VARCHAR(100) NULL,
  began_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  stage VARCHAR(16) NOT NULL,
  due_at DATETIME(6) NOT NULL,
  state LONGTEXT NOT NULL,
  verdict VARCHAR(16) NULL,
  trouble VARCHAR(32) NULL,
  sentence TEXT NULL,
  restarts INT NOT NULL DEFAULT 0,
  issue INT NULL,
  concluded BOOLEAN NOT NULL DEFAULT FALSE,
  holder VARCHAR(50) NULL,
  held_until DATETIME(6) NULL,
  UNIQUE KEY watch_number (environment, deployment, number),
  KEY watch_concluded (concluded, due_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Up to which moment deployments of an environment's app were seen; what is newer is new.
CREATE TABLE watch_seen (
  environment VARCHAR(100) NOT NULL PRIMARY KEY,
  newest DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
