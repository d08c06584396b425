-- What a run wrote and what it took away. Each row is committed in the transaction of its chunk.
CREATE TABLE ledger_chunk (
  run_id BIGINT NOT NULL,
  seq INT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  table_name VARCHAR(64) NOT NULL,
  first_key VARCHAR(255) NOT NULL,
  last_key VARCHAR(255) NOT NULL,
  row_count BIGINT NOT NULL,
  digest VARCHAR(64) NOT NULL,
  row_digests MEDIUMBLOB NULL,
  snapshot_no INT NULL,
  committed_at DATETIME(6) NOT NULL,
  undone_by BIGINT NULL,
  undone_at DATETIME(6) NULL,
  PRIMARY KEY (run_id, seq),
  KEY ledger_chunk_table (table_name, run_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The copies of what was taken away; registered before the table is made, so that none is forgotten.
CREATE TABLE ledger_snapshot (
  run_id BIGINT NOT NULL,
  snapshot_no INT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  table_name VARCHAR(64) NOT NULL,
  snapshot_table VARCHAR(64) NOT NULL,
  unlinked_columns TEXT NOT NULL,
  row_count BIGINT NULL,
  digest VARCHAR(64) NULL,
  created_at DATETIME(6) NOT NULL,
  dropped_at DATETIME(6) NULL,
  PRIMARY KEY (run_id, snapshot_no)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Every table a run touches or leans on, as it was before.
CREATE TABLE ledger_table_state (
  run_id BIGINT NOT NULL,
  table_name VARCHAR(64) NOT NULL,
  role VARCHAR(12) NOT NULL,
  row_count BIGINT NOT NULL,
  digest VARCHAR(64) NOT NULL,
  max_key BIGINT NULL,
  first_key BIGINT NULL,
  last_key BIGINT NULL,
  PRIMARY KEY (run_id, table_name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
