-- Whether a deployment was held against the one before it, by the bot's own requests to both.
ALTER TABLE watch ADD COLUMN compared BOOLEAN NOT NULL DEFAULT FALSE;
