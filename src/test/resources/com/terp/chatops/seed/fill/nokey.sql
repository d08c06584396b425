-- No primary key, or only a unique one.
SET /*!50701 SESSION sql_require_primary_key = 0, */ @nothing = 1;
CREATE TABLE loose_rows (happened_at DATETIME NOT NULL, what VARCHAR(40) NOT NULL);
CREATE TABLE only_unique (token VARCHAR(64) NOT NULL, used TINYINT(1) NOT NULL DEFAULT 0, UNIQUE KEY token_once (token));
CREATE TABLE after_it (id INT AUTO_INCREMENT PRIMARY KEY, token VARCHAR(64) NOT NULL, CONSTRAINT ai_token FOREIGN KEY (token) REFERENCES only_unique (token));
