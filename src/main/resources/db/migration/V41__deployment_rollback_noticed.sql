-- Since when the bad deployment served, by DigitalOcean's clock: how long it took to notice.
ALTER TABLE deployment_rollback ADD COLUMN bad_live_at DATETIME(6) NULL;
