-- Generated columns, also in unique keys.
CREATE TABLE parts (id INT AUTO_INCREMENT PRIMARY KEY, series VARCHAR(2) NOT NULL, suffix VARCHAR(5) NOT NULL,
  label VARCHAR(20) GENERATED ALWAYS AS (CONCAT(series, '-', suffix)) STORED, UNIQUE KEY part_label (label));
CREATE TABLE subscriptions (id INT AUTO_INCREMENT PRIMARY KEY, part_id INT NOT NULL, ended_at DATETIME NULL,
  active_part INT GENERATED ALWAYS AS (IF(ended_at IS NULL, part_id, NULL)) VIRTUAL, UNIQUE KEY one_active (active_part),
  KEY by_part (part_id));
CREATE TABLE mails (id INT AUTO_INCREMENT PRIMARY KEY, address VARCHAR(120) NOT NULL, folded VARCHAR(120) GENERATED ALWAYS AS (LOWER(address)) STORED,
  domain_part VARCHAR(40) GENERATED ALWAYS AS (SUBSTRING(address, 1, 3)) VIRTUAL, UNIQUE KEY folded_once (folded));
CREATE TABLE boxes (id INT AUTO_INCREMENT PRIMARY KEY, width INT NOT NULL, height INT NOT NULL, area INT GENERATED ALWAYS AS (width * height) STORED,
  UNIQUE KEY box_area (area), CONSTRAINT box_area_small CHECK (area < 1000000));
CREATE TABLE years (id INT AUTO_INCREMENT PRIMARY KEY, held_on DATE NOT NULL, held_year INT GENERATED ALWAYS AS (YEAR(held_on)) STORED,
  place VARCHAR(20) NOT NULL, UNIQUE KEY once_a_year (held_year, place));
