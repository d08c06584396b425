-- One value decides how many rows there can be.
CREATE TABLE singleton (id TINYINT NOT NULL PRIMARY KEY, setting VARCHAR(50) NOT NULL, CONSTRAINT only_one CHECK (id = 1));
CREATE TABLE yes_no (answer BOOLEAN NOT NULL UNIQUE, id INT AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE of_yes_no (id INT AUTO_INCREMENT PRIMARY KEY, yes_no_id INT NOT NULL, kind ENUM('a','b') NOT NULL, UNIQUE KEY one_each (yes_no_id, kind),
  CONSTRAINT oyn FOREIGN KEY (yes_no_id) REFERENCES yes_no (id));
CREATE TABLE of_of (of_yes_no_id INT NOT NULL PRIMARY KEY, CONSTRAINT oo FOREIGN KEY (of_yes_no_id) REFERENCES of_yes_no (id));
CREATE TABLE twin_keys (id INT AUTO_INCREMENT PRIMARY KEY, a_id INT NOT NULL, CONSTRAINT tk1 FOREIGN KEY (a_id) REFERENCES yes_no (id), CONSTRAINT tk2 FOREIGN KEY (a_id) REFERENCES of_yes_no (id));
CREATE TABLE enum_parent (kind ENUM('x','y') NOT NULL PRIMARY KEY);
CREATE TABLE enum_child (kind ENUM('x','y') NOT NULL, nr INT NOT NULL, PRIMARY KEY (kind, nr), CONSTRAINT ec FOREIGN KEY (kind) REFERENCES enum_parent (kind));
