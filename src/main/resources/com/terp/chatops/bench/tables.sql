-- Eight linked tables like TERP's: amounts, states, moments, text, and an index for every way they are asked for.
CREATE TABLE clients (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  teri_code VARCHAR(20) NOT NULL,
  name VARCHAR(120) NOT NULL,
  email VARCHAR(160) NULL,
  phone VARCHAR(30) NULL,
  is_buyer TINYINT(1) NOT NULL,
  credit_limit DECIMAL(15,2) NOT NULL,
  notes TEXT NULL,
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  UNIQUE KEY clients_teri_code (teri_code), KEY clients_name (name), KEY clients_created_at (created_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE products (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sku VARCHAR(30) NOT NULL,
  name VARCHAR(160) NOT NULL,
  category VARCHAR(40) NOT NULL,
  price DECIMAL(15,2) NOT NULL,
  UNIQUE KEY products_sku (sku), KEY products_category (category), KEY products_name (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE batches (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code VARCHAR(40) NOT NULL,
  product_id INT NOT NULL,
  status ENUM('AWAITING_INTAKE','LIVE','SOLD_OUT') NOT NULL,
  on_hand DECIMAL(15,4) NOT NULL,
  unit_cost DECIMAL(15,4) NOT NULL,
  received_on DATE NOT NULL,
  metadata JSON NULL,
  UNIQUE KEY batches_code (code), KEY batches_status (status, received_on),
  CONSTRAINT batches_product FOREIGN KEY (product_id) REFERENCES products (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE orders (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_number VARCHAR(30) NOT NULL,
  client_id INT NOT NULL,
  status ENUM('DRAFT','CONFIRMED','SHIPPED','PAID') NOT NULL,
  total DECIMAL(15,2) NOT NULL,
  notes TEXT NULL,
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  UNIQUE KEY orders_number (order_number), KEY orders_status (status), KEY orders_created_at (created_at),
  CONSTRAINT orders_client FOREIGN KEY (client_id) REFERENCES clients (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE order_lines (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id INT NOT NULL,
  batch_id INT NOT NULL,
  product_name VARCHAR(160) NOT NULL,
  quantity DECIMAL(15,4) NOT NULL,
  unit_price DECIMAL(15,2) NOT NULL,
  line_total DECIMAL(15,2) NOT NULL,
  is_sample TINYINT(1) NOT NULL,
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  KEY order_lines_sample (is_sample),
  CONSTRAINT order_lines_order FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE,
  CONSTRAINT order_lines_batch FOREIGN KEY (batch_id) REFERENCES batches (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE invoices (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  invoice_number VARCHAR(30) NOT NULL,
  order_id INT NOT NULL,
  client_id INT NOT NULL,
  status ENUM('SENT','PARTIAL','PAID','OVERDUE') NOT NULL,
  total DECIMAL(15,2) NOT NULL,
  due_date DATE NOT NULL,
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  UNIQUE KEY invoices_number (invoice_number), KEY invoices_due (status, due_date),
  CONSTRAINT invoices_order FOREIGN KEY (order_id) REFERENCES orders (id),
  CONSTRAINT invoices_client FOREIGN KEY (client_id) REFERENCES clients (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE payments (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  payment_number VARCHAR(30) NOT NULL,
  invoice_id INT NOT NULL,
  amount DECIMAL(15,2) NOT NULL,
  method ENUM('CASH','WIRE','CHECK') NOT NULL,
  paid_on DATE NOT NULL,
  UNIQUE KEY payments_number (payment_number), KEY payments_paid_on (paid_on),
  CONSTRAINT payments_invoice FOREIGN KEY (invoice_id) REFERENCES invoices (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE ledger_entries (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  entry_number VARCHAR(30) NOT NULL,
  invoice_id INT NOT NULL,
  account VARCHAR(40) NOT NULL,
  debit DECIMAL(15,2) NOT NULL,
  credit DECIMAL(15,2) NOT NULL,
  description VARCHAR(200) NULL,
  entry_date DATE NOT NULL,
  KEY ledger_entries_number (entry_number), KEY ledger_entries_account (account, entry_date),
  CONSTRAINT ledger_entries_invoice FOREIGN KEY (invoice_id) REFERENCES invoices (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
