-- What people were told is not well, by what it is about. Times are UTC.
CREATE TABLE watch_alert (
  environment VARCHAR(100) NOT NULL,
  subject VARCHAR(100) NOT NULL,
  severity VARCHAR(16) NOT NULL,
  sentence TEXT NOT NULL,
  since_at DATETIME(6) NOT NULL,
  until_at DATETIME(6) NULL,
  again INT NOT NULL,
  PRIMARY KEY (environment, subject)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
