-- The message that shows how a watch stands, and where that is: known once Slack has taken it.
ALTER TABLE watch
  ADD COLUMN head_ts VARCHAR(100) NULL,
  ADD COLUMN head_link VARCHAR(1000) NULL;
