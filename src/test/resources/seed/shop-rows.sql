INSERT INTO users (id, openId, name, createdAt) VALUES
  (1, 'owner', 'Olga Owner', '2023-01-01 08:00:00'), (7, 'clerk', NULL, '2023-02-01 08:00:00');
INSERT INTO vendors (id, name) VALUES (3, 'Old Vendor');
INSERT INTO clients (id, teri_code, name, email, created_by, updated_at) VALUES
  (10, 'OLD0001', 'Old One', NULL, 1, '2023-03-01 09:00:00'),
  (11, 'OLD0002', 'Old Twö 😀', '', 7, '2023-03-02 09:00:00'),
  (90, 'REG0001', 'Has the number the seed uses', 'x@example.com', 7, '2023-03-03 09:00:00');
INSERT INTO orders (id, order_number, client_id, converted_from_order_id, status, items, total, due, created_at) VALUES
  (20, 'OLD-1', 10, NULL, 'PAID', '[{"b": 1.10, "a": "x"}]', 100.10, '2023-04-01', '2023-03-10 10:00:00'),
  (21, 'OLD-2', 11, 20, 'PENDING', '[]', 0.00, NULL, '2023-03-11 10:00:00'),
  (22, 'OLD-3', 11, NULL, 'PENDING', '{}', 5.55, NULL, '2023-03-12 10:00:00');
UPDATE orders SET converted_from_order_id = 22 WHERE id = 20;
INSERT INTO order_lines (id, order_id, quantity, line_total) VALUES (5, 20, 1.2345, 100.10), (6, 22, 1, 5.55);
INSERT INTO notes (id, client_id, parent_note_id, body, at) VALUES
  (1, 10, NULL, 'first', '2023-03-10 10:00:00.123456'), (2, 10, 1, 'second', NULL),
  (3, NULL, NULL, 'nobody''s note', NULL);
INSERT INTO note_pictures (code, note_id, picture) VALUES
  ('ä-1', 1, x'00FF80'), ('b-2', 2, NULL), ('c-3', 3, x'01');
INSERT INTO tasks (id, title, order_id, updated_at) VALUES
  (1, 'call', 21, '2023-05-01 12:00:00'), (2, 'idle', NULL, '2023-05-02 12:00:00');
INSERT INTO weather (sky) VALUES ('blue')
