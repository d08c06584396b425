-- References that go round in circles, and to themselves.
CREATE TABLE departments (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(60) NOT NULL, head_id INT NULL);
CREATE TABLE employees (id INT AUTO_INCREMENT PRIMARY KEY, department_id INT NOT NULL, manager_id INT NULL, email VARCHAR(100) NOT NULL UNIQUE,
  hired_on DATE NOT NULL, CONSTRAINT e_department FOREIGN KEY (department_id) REFERENCES departments (id),
  CONSTRAINT e_manager FOREIGN KEY (manager_id) REFERENCES employees (id));
ALTER TABLE departments ADD CONSTRAINT d_head FOREIGN KEY (head_id) REFERENCES employees (id);
CREATE TABLE nodes (id INT AUTO_INCREMENT PRIMARY KEY, root_id INT NOT NULL, name VARCHAR(20) NOT NULL,
  CONSTRAINT n_root FOREIGN KEY (root_id) REFERENCES nodes (id));
CREATE TABLE chain_links (id INT AUTO_INCREMENT PRIMARY KEY, next_id INT NULL UNIQUE, CONSTRAINT c_next FOREIGN KEY (next_id) REFERENCES chain_links (id));
CREATE TABLE own_only (id INT NOT NULL PRIMARY KEY, same_id INT NOT NULL UNIQUE, CONSTRAINT o_same FOREIGN KEY (same_id) REFERENCES own_only (id));
CREATE TABLE red (id INT AUTO_INCREMENT PRIMARY KEY, green_id INT NULL, UNIQUE KEY red_green (green_id));
CREATE TABLE green (id INT AUTO_INCREMENT PRIMARY KEY, blue_id INT NOT NULL);
CREATE TABLE blue (id INT AUTO_INCREMENT PRIMARY KEY, red_id INT NOT NULL, CONSTRAINT b_red FOREIGN KEY (red_id) REFERENCES red (id));
ALTER TABLE green ADD CONSTRAINT g_blue FOREIGN KEY (blue_id) REFERENCES blue (id);
ALTER TABLE red ADD CONSTRAINT r_green FOREIGN KEY (green_id) REFERENCES green (id);
