-- Unique keys over the beginning of a text, over other unique columns, and over nullable ones.
CREATE TABLE pages (id INT AUTO_INCREMENT PRIMARY KEY, url VARCHAR(500) NOT NULL, body TEXT NOT NULL, UNIQUE KEY page_url (url(20)), UNIQUE KEY page_body (body(6)));
CREATE TABLE stamps (id INT AUTO_INCREMENT PRIMARY KEY, raw BLOB NOT NULL, code VARCHAR(3) NOT NULL, UNIQUE KEY stamp_raw (raw(2)), UNIQUE KEY stamp_code (code));
CREATE TABLE countries (iso CHAR(2) NOT NULL, name VARCHAR(50) NOT NULL, UNIQUE KEY iso_once (iso), id INT AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE cities (id INT AUTO_INCREMENT PRIMARY KEY, country_iso CHAR(2) NOT NULL, name VARCHAR(50) NOT NULL, deleted_at DATETIME NULL,
  UNIQUE KEY city (country_iso, name, deleted_at), CONSTRAINT city_country FOREIGN KEY (country_iso) REFERENCES countries (iso) ON UPDATE CASCADE);
CREATE TABLE capitals (country_iso CHAR(2) NOT NULL PRIMARY KEY, city_id INT NOT NULL UNIQUE, CONSTRAINT cap_country FOREIGN KEY (country_iso) REFERENCES countries (iso),
  CONSTRAINT cap_city FOREIGN KEY (city_id) REFERENCES cities (id));
CREATE TABLE stops (id INT AUTO_INCREMENT PRIMARY KEY, city_id INT NULL, number INT NULL, UNIQUE KEY stop_no (city_id, number), CONSTRAINT st_city FOREIGN KEY (city_id) REFERENCES cities (id) ON DELETE SET NULL);
