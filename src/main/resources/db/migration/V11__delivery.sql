-- What Slack delivered, so that two replicas that get the same click answer it once. Kept for a day.
CREATE TABLE delivery (
  id VARCHAR(190) NOT NULL PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  KEY delivery_at (at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
