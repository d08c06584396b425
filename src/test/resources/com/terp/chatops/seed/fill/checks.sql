-- CHECK constraints of all sorts.
CREATE TABLE rooms (id INT AUTO_INCREMENT PRIMARY KEY, code VARCHAR(10) NOT NULL UNIQUE, seats INT NOT NULL, floor TINYINT NOT NULL,
  badge VARCHAR(8) NOT NULL, CONSTRAINT rooms_badge CHECK (badge REGEXP '^[[:alpha:]_]{2}[[:digit:]]{4}$'),
  CONSTRAINT rooms_seats CHECK (seats BETWEEN 2 AND 12), CONSTRAINT rooms_floor CHECK (floor IN (-1, 0, 1, 2)),
  CONSTRAINT rooms_code CHECK (code REGEXP '^[A-Z]{2}-[0-9]{3}$'));
CREATE TABLE offers (id INT AUTO_INCREMENT PRIMARY KEY, room_id INT NOT NULL, starts_on DATE NOT NULL, ends_on DATE NOT NULL,
  price DECIMAL(8,2) NOT NULL, reduced DECIMAL(8,2) NULL, state VARCHAR(20) NOT NULL, reason VARCHAR(100) NULL,
  CONSTRAINT offers_room FOREIGN KEY (room_id) REFERENCES rooms (id),
  CONSTRAINT offers_order CHECK (ends_on > starts_on), CONSTRAINT offers_price CHECK (price > 0 AND price < 1000),
  CONSTRAINT offers_reduced CHECK (reduced IS NULL OR reduced < price),
  CONSTRAINT offers_state CHECK (state IN ('free', 'taken', 'closed')),
  CONSTRAINT offers_reason CHECK (state <> 'closed' OR reason IS NOT NULL));
CREATE TABLE entries (id INT AUTO_INCREMENT PRIMARY KEY, debit DECIMAL(12,2) NOT NULL, credit DECIMAL(12,2) NOT NULL, memo VARCHAR(60) NOT NULL,
  CONSTRAINT entries_side CHECK ((debit = 0 AND credit > 0) OR (debit > 0 AND credit = 0)), CONSTRAINT entries_memo CHECK (CHAR_LENGTH(memo) >= 5));
CREATE TABLE transfers (from_room INT NOT NULL, to_room INT NOT NULL, moved_at DATETIME NOT NULL, PRIMARY KEY (from_room, to_room),
  CONSTRAINT tr_from FOREIGN KEY (from_room) REFERENCES rooms (id), CONSTRAINT tr_to FOREIGN KEY (to_room) REFERENCES rooms (id),
  CONSTRAINT tr_other CHECK (from_room <> to_room));
CREATE TABLE contacts (id INT AUTO_INCREMENT PRIMARY KEY, phone VARCHAR(30) NULL, email VARCHAR(100) NULL, country CHAR(2) NOT NULL, data JSON NOT NULL,
  CONSTRAINT contacts_one CHECK (phone IS NOT NULL OR email IS NOT NULL), CONSTRAINT contacts_mail CHECK (email LIKE '%@%'),
  CONSTRAINT contacts_country CHECK (country = UPPER(country)));
CREATE TABLE grades (id INT AUTO_INCREMENT PRIMARY KEY, points INT NOT NULL CHECK (points >= 0), best INT NOT NULL, share DOUBLE NOT NULL,
  CONSTRAINT grades_best CHECK (points <= best AND best <= 100), CONSTRAINT grades_share CHECK (share >= 0 AND share <= 1));
CREATE TABLE sums (id INT AUTO_INCREMENT PRIMARY KEY, a INT NOT NULL, b INT NOT NULL, total INT NOT NULL, CONSTRAINT sums_total CHECK (total = a + b));
CREATE TABLE ages (id INT AUTO_INCREMENT PRIMARY KEY, age TINYINT UNSIGNED NOT NULL, guardian VARCHAR(40) NULL,
  CONSTRAINT ages_guardian CHECK ((CASE WHEN age < 18 THEN guardian IS NOT NULL ELSE TRUE END) = TRUE), CONSTRAINT ages_age CHECK (NOT (age > 99)));
CREATE TABLE documents (id INT AUTO_INCREMENT PRIMARY KEY, a JSON NOT NULL, b JSON NOT NULL, c JSON NOT NULL, d JSON NOT NULL, e JSON NULL, f JSON NOT NULL, g JSON NOT NULL,
  CONSTRAINT documents_a CHECK (JSON_TYPE(a) = 'ARRAY' AND JSON_LENGTH(a) <= 3), CONSTRAINT documents_b CHECK (JSON_TYPE(b) = 'OBJECT'),
  CONSTRAINT documents_c CHECK (JSON_TYPE(c) IN ('STRING', 'INTEGER')),
  CONSTRAINT documents_d CHECK (JSON_UNQUOTE(JSON_EXTRACT(d, '$.state')) IN ('open', 'done')),
  CONSTRAINT documents_e CHECK (JSON_LENGTH(e, '$.lines') > 0), CONSTRAINT documents_f CHECK (JSON_CONTAINS_PATH(f, 'all', '$.name', '$.size.width')),
  CONSTRAINT documents_g CHECK (JSON_EXTRACT(g, '$.amount') >= 10));
CREATE TABLE by_range (id INT NOT NULL, y INT NOT NULL, PRIMARY KEY (id, y)) PARTITION BY RANGE (y) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20));
CREATE TABLE by_list (id INT NOT NULL, kind INT NOT NULL, note VARCHAR(9), PRIMARY KEY (id, kind)) PARTITION BY LIST (kind) (PARTITION p0 VALUES IN (3, 5), PARTITION p1 VALUES IN (7));
CREATE TABLE by_name (id INT NOT NULL, region VARCHAR(10) NOT NULL, PRIMARY KEY (id, region)) PARTITION BY LIST COLUMNS (region) (PARTITION p0 VALUES IN ('north', 'south'), PARTITION p1 VALUES IN ('west'));
CREATE TABLE by_day (id INT AUTO_INCREMENT, made DATE NOT NULL, PRIMARY KEY (id, made)) PARTITION BY RANGE COLUMNS (made) (PARTITION p0 VALUES LESS THAN ('2024-07-01'), PARTITION p1 VALUES LESS THAN ('2024-10-01'));
CREATE TABLE by_year (id INT AUTO_INCREMENT, made DATE NOT NULL, PRIMARY KEY (id, made)) PARTITION BY RANGE (YEAR(made)) (PARTITION p0 VALUES LESS THAN (2024), PARTITION p1 VALUES LESS THAN (2025));
