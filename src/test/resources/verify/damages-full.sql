-- As damages.sql, to what only a full database has.
-- What follows "finds:" are the titles of all checks that may say anything, and have to.

-- damage: a batch reserves something for nobody
-- finds: The counts of a batch at its sites are what it has and reserves
UPDATE batches SET reservedQty = reservedQty + 3 WHERE batchStatus = 'LIVE' AND onHandQty > reservedQty + 3 ORDER BY id LIMIT 1

-- damage: a site counts more than there is
-- finds: The counts of a batch at its sites are what it has and reserves
UPDATE site_inventory_counts SET quantity = quantity + 7 ORDER BY id LIMIT 1

-- damage: a zone holds more of a batch than there is
-- finds: The zones of a batch hold what is on hand
UPDATE batch_zone_assignments SET quantity = quantity + 7 ORDER BY id LIMIT 1

-- damage: a cart holds another product than its batch
-- finds: What is in a cart is its batch's product
UPDATE sessionCartItems SET productId = CASE productId WHEN 1 THEN 2 ELSE 1 END ORDER BY id LIMIT 1

-- damage: something comes back that was not sold
-- finds: What comes back of an order was sold with it
UPDATE returns SET items = '[{"batchId": 999999, "quantity": 0.5, "reason": "OTHER"}]' ORDER BY id LIMIT 1

-- damage: something comes back before it is ordered
-- finds: Nothing comes back before it is ordered
UPDATE returns SET processed_at = '2023-12-30 10:00:00' ORDER BY id LIMIT 1

-- damage: more is paid back than the invoice was about
-- finds: No more is paid back than the paper was about; A refund has the amount its link says, and the client of its paper
UPDATE transactionLinks SET linkAmount = linkAmount + 9999999 ORDER BY id LIMIT 1

-- damage: a refund is of another client
-- finds: A refund has the amount its link says, and the client of its paper
UPDATE transactions SET clientId = CASE clientId WHEN 1 THEN 2 ELSE 1 END WHERE transactionType = 'REFUND' ORDER BY id LIMIT 1

-- damage: a refund has another amount
-- finds: A refund has the amount its link says, and the client of its paper
UPDATE transactions SET amount = amount + 5 WHERE transactionType = 'REFUND' ORDER BY id LIMIT 1

-- damage: a credit is beyond its transaction
-- finds: A credit is of its transaction's client and not beyond its amount
UPDATE credits SET creditAmount = creditAmount + 9999999, amountRemaining = amountRemaining + 9999999, creditStatus = 'PARTIALLY_USED' ORDER BY id LIMIT 1

-- damage: a client is paid back more than he paid
-- finds: Nobody is paid back more than he paid; A payment is booked between cash and what was owed, with its amount; A payment moves cash; The bank shows each payment with its amount
UPDATE payments SET amount = 99999999 WHERE paymentType = 'SENT' AND customerId IS NOT NULL ORDER BY id LIMIT 1

-- damage: a credit is not among its client's transactions
-- finds: A credit is among its client's transactions
DELETE FROM client_transactions WHERE transaction_type = 'REFUND' ORDER BY id LIMIT 1

-- damage: a client has more points than were written down
-- finds: A client has the points that were written down one by one
UPDATE client_points_summary SET current_balance = current_balance + 70, lifetime_earned = lifetime_earned + 70 ORDER BY id LIMIT 1

-- damage: an entry of points is lost
-- finds: A client has the points that were written down one by one
DELETE FROM points_ledger ORDER BY id LIMIT 1

-- damage: the minutes of a timesheet do not add up
-- finds: The minutes of a timesheet add up
UPDATE employee_timesheets SET total_overtime_minutes = total_overtime_minutes + 45 ORDER BY id LIMIT 1

-- damage: a timesheet says more than was worked
-- finds: A timesheet says what was worked in its period
UPDATE employee_timesheets SET total_regular_minutes = total_regular_minutes + 45, grand_total_minutes = grand_total_minutes + 45 ORDER BY id LIMIT 1

-- damage: working time is more than between clock in and clock out
-- finds: Minutes worked are those between clock in and clock out; A timesheet says what was worked in its period
UPDATE time_entries SET total_hours_minutes = total_hours_minutes + 45, regular_hours_minutes = regular_hours_minutes + 45 WHERE entry_type = 'regular' ORDER BY id LIMIT 1

-- damage: a role loses a permission
-- finds: TERP's own roles hold the permissions they come with
DELETE FROM role_permissions ORDER BY id DESC LIMIT 1

-- damage: a role loses all its permissions
-- finds: TERP's own roles hold the permissions they come with
DELETE FROM role_permissions WHERE role_id = (SELECT id FROM roles WHERE name = 'Accountant')

-- damage: a role may do more than it should
-- finds: TERP's own roles hold the permissions they come with
INSERT INTO role_permissions (role_id, permission_id) SELECT roles.id, permissions.id FROM roles JOIN permissions ON permissions.name = 'admin' WHERE roles.name = 'Read-Only Auditor'

-- damage: a role is gone
-- finds: Foreign keys point at rows that exist; The defaults TERP brings are there; TERP's own roles hold the permissions they come with
DELETE FROM roles WHERE name = 'Warehouse Staff'

-- damage: a permission is gone
-- finds: Foreign keys point at rows that exist; The defaults TERP brings are there; TERP's own roles hold the permissions they come with
DELETE FROM permissions WHERE name = 'orders:create'

-- damage: a feature flag is gone
-- finds: The defaults TERP brings are there; Foreign keys point at rows that exist
DELETE FROM feature_flags WHERE `key` = 'sms-enabled'

-- damage: an overtime rule is gone
-- finds: The defaults TERP brings are there
DELETE FROM overtime_rules WHERE name = 'No Overtime'

-- damage: an attachment is nowhere
-- finds: Addresses of attachments and pictures are not blank
UPDATE calendar_event_attachments SET url = '' ORDER BY id LIMIT 1
