-- Composite foreign keys that share columns.
CREATE TABLE tenants (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(80) NOT NULL UNIQUE);
CREATE TABLE accounts (tenant_id INT NOT NULL, id INT NOT NULL, name VARCHAR(80) NOT NULL, PRIMARY KEY (tenant_id, id),
  CONSTRAINT a_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id));
CREATE TABLE projects (tenant_id INT NOT NULL, code VARCHAR(12) NOT NULL, owner_id INT NOT NULL, title VARCHAR(100) NOT NULL,
  PRIMARY KEY (tenant_id, code), CONSTRAINT p_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id),
  CONSTRAINT p_owner FOREIGN KEY (tenant_id, owner_id) REFERENCES accounts (tenant_id, id));
CREATE TABLE tasks (id BIGINT AUTO_INCREMENT PRIMARY KEY, tenant_id INT NOT NULL, project_code VARCHAR(12) NOT NULL, assignee_id INT NULL,
  subject VARCHAR(120) NOT NULL, status ENUM('open','done','cancelled') NOT NULL, done_at DATETIME NULL, cancelled_at DATETIME NULL,
  CONSTRAINT t_project FOREIGN KEY (tenant_id, project_code) REFERENCES projects (tenant_id, code),
  CONSTRAINT t_assignee FOREIGN KEY (tenant_id, assignee_id) REFERENCES accounts (tenant_id, id));
CREATE TABLE folders (tenant_id INT NOT NULL, id INT NOT NULL, parent_id INT NULL, name VARCHAR(40) NOT NULL, PRIMARY KEY (tenant_id, id),
  CONSTRAINT fo_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id),
  CONSTRAINT fo_parent FOREIGN KEY (tenant_id, parent_id) REFERENCES folders (tenant_id, id));
CREATE TABLE grants (tenant_id INT NOT NULL, account_id INT NOT NULL, folder_id INT NOT NULL, level ENUM('read','write') NOT NULL,
  PRIMARY KEY (tenant_id, account_id, folder_id),
  CONSTRAINT g_account FOREIGN KEY (tenant_id, account_id) REFERENCES accounts (tenant_id, id),
  CONSTRAINT g_folder FOREIGN KEY (tenant_id, folder_id) REFERENCES folders (tenant_id, id));
