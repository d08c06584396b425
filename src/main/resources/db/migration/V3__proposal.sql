-- What was shown to somebody and waits for their yes. The plan itself is made again where the process
-- that made it is gone; the digest says whether it is still the same.
CREATE TABLE proposal (
  id CHAR(32) NOT NULL PRIMARY KEY,
  digest VARCHAR(128) NOT NULL,
  command TEXT NOT NULL,
  environment VARCHAR(100) NOT NULL,
  actor_id VARCHAR(100) NOT NULL,
  actor_name VARCHAR(255) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  KEY proposal_expires_at (expires_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Always empty: the health check writes a row and takes it back.
CREATE TABLE health_probe (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
