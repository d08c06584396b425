-- Names an event that waited in a file, so that it gets into the record once, whatever happens.
ALTER TABLE audit_event
  ADD COLUMN event_id CHAR(36) NULL,
  ADD UNIQUE KEY audit_event_id (event_id);
