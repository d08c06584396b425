-- One rollback of each bad deployment, ever: the row is there before DigitalOcean is asked.
CREATE TABLE deployment_rollback (
  app VARCHAR(64) NOT NULL,
  bad VARCHAR(64) NOT NULL,
  target VARCHAR(64) NOT NULL,
  run_id BIGINT NOT NULL,
  -- ASKING: it may have been asked. NOT_DONE: it was certainly not carried out.
  state VARCHAR(16) NOT NULL,
  -- By DigitalOcean's clock: what is newer came after the question.
  newest_known DATETIME(6) NOT NULL,
  deployment VARCHAR(64) NULL,
  began_at DATETIME(6) NOT NULL,
  answered_at DATETIME(6) NULL,
  PRIMARY KEY (app, bad),
  KEY deployment_rollback_run (run_id),
  KEY deployment_rollback_deployment (deployment)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
