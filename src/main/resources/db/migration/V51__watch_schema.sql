-- How TERP's schema was when a deployment was judged: other code may not fit another schema.
ALTER TABLE watch ADD COLUMN schema_hash VARCHAR(64) NULL;
