-- What the probes found, minute by minute; thinned out with age. Times are UTC.
CREATE TABLE health_sample (
  environment VARCHAR(100) NOT NULL,
  subject VARCHAR(100) NOT NULL,
  at DATETIME(3) NOT NULL,
  status VARCHAR(8) NOT NULL,
  millis INT NULL,
  percent DOUBLE NULL,
  commit_hash VARCHAR(64) NULL,
  PRIMARY KEY (environment, subject, at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Which replica samples an environment, so that one does.
CREATE TABLE health_turn (
  environment VARCHAR(100) NOT NULL PRIMARY KEY,
  holder VARCHAR(50) NOT NULL,
  until DATETIME(3) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
