-- What an undo left where it was: of each chunk how many rows, and by key which.
ALTER TABLE ledger_chunk ADD COLUMN kept_rows BIGINT NOT NULL DEFAULT 0;

-- Kind 1: rows of the run that stay. Kind 2: copies that could not be put back. The table's name is a hash of it.
CREATE TABLE ledger_kept (
  run_id BIGINT NOT NULL,
  kind TINYINT NOT NULL,
  table_id BIGINT NOT NULL,
  row_key VARBINARY(64) NOT NULL,
  PRIMARY KEY (run_id, kind, table_id, row_key)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
