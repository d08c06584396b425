-- Unique keys over combinations.
CREATE TABLE people (id INT AUTO_INCREMENT PRIMARY KEY, login VARCHAR(12) NOT NULL UNIQUE, full_name VARCHAR(80) NOT NULL);
CREATE TABLE teams (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(60) NOT NULL, region ENUM('north','south') NOT NULL,
  UNIQUE KEY team_name (name, region));
CREATE TABLE memberships (person_id INT NOT NULL, team_id INT NOT NULL, role ENUM('lead','member') NOT NULL, joined_on DATE NOT NULL,
  PRIMARY KEY (person_id, team_id), CONSTRAINT m_person FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT m_team FOREIGN KEY (team_id) REFERENCES teams (id));
CREATE TABLE slots (id INT AUTO_INCREMENT PRIMARY KEY, weekday ENUM('mon','tue','wed') NOT NULL, shift ENUM('early','late') NOT NULL,
  UNIQUE KEY slot (weekday, shift));
CREATE TABLE bookings (id INT AUTO_INCREMENT PRIMARY KEY, slot_id INT NOT NULL, person_id INT NOT NULL, team_id INT NULL,
  UNIQUE KEY once (slot_id, person_id), UNIQUE KEY again (person_id, team_id),
  CONSTRAINT b_slot FOREIGN KEY (slot_id) REFERENCES slots (id), CONSTRAINT b_person FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT b_team FOREIGN KEY (team_id) REFERENCES teams (id));
CREATE TABLE lines_of (id INT AUTO_INCREMENT PRIMARY KEY, team_id INT NOT NULL, line_no INT NOT NULL, text VARCHAR(30) NOT NULL,
  UNIQUE KEY line (team_id, line_no), CONSTRAINT l_team FOREIGN KEY (team_id) REFERENCES teams (id));
CREATE TABLE follows (follower_id INT NOT NULL, followed_id INT NOT NULL, since TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (follower_id, followed_id), CONSTRAINT f_a FOREIGN KEY (follower_id) REFERENCES people (id),
  CONSTRAINT f_b FOREIGN KEY (followed_id) REFERENCES people (id));
CREATE TABLE pins (id INT AUTO_INCREMENT PRIMARY KEY, person_id INT NOT NULL, UNIQUE KEY one_pin (person_id),
  CONSTRAINT pin_person FOREIGN KEY (person_id) REFERENCES people (id));
CREATE TABLE flags_twice (a TINYINT(1) NOT NULL, b TINYINT(1) NOT NULL, c ENUM('x','y','z') NOT NULL, PRIMARY KEY (a, b, c));
CREATE TABLE triple (id INT AUTO_INCREMENT PRIMARY KEY, a ENUM('1','2','3') NOT NULL, b ENUM('1','2','3') NOT NULL, c ENUM('1','2','3') NOT NULL,
  UNIQUE KEY ab (a, b), UNIQUE KEY bc (b, c), UNIQUE KEY ca (c, a));
