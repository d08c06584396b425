-- As damages.sql, to what only a full database has.
-- What follows "finds:" are the titles of all checks that may say anything, and have to.

-- damage: a batch reserves something for nobody
-- finds: The counts of a batch at its sites are what it has and reserves; What a batch reserves is what orders under way wait for
UPDATE batches SET reservedQty = reservedQty + 3 WHERE batchStatus = 'LIVE' AND onHandQty > reservedQty + 3 ORDER BY id LIMIT 1

-- damage: a site counts more than there is
-- finds: The counts of a batch at its sites are what it has and reserves
UPDATE site_inventory_counts SET quantity = quantity + 7 ORDER BY id LIMIT 1

-- damage: a zone holds more of a batch than there is
-- finds: The zones of a batch hold what is on hand; A zone knows how much lies in it
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

-- damage: an order under way waits for nothing any more
-- finds: What a batch reserves is what orders under way wait for; The counts of a batch at its sites are what it has and reserves
UPDATE batches SET reservedQty = 0 WHERE reservedQty > 0 ORDER BY id LIMIT 1

-- damage: a zone says it is fuller than it is
-- finds: A zone knows how much lies in it
UPDATE storage_zones SET current_capacity = current_capacity + 3 WHERE current_capacity > 0 ORDER BY id LIMIT 1

-- damage: a sale is of another product
-- finds: A sale is of its batch's product
UPDATE sales SET productId = CASE productId WHEN 1 THEN 2 ELSE 1 END ORDER BY id LIMIT 1

-- damage: a sale costs something else than its batch
-- finds: A sale costs what its batch cost
UPDATE sales SET cogsAtSale = cogsAtSale + 7 ORDER BY id LIMIT 1

-- damage: something is sold before it came
-- finds: A sale is not older than its batch
UPDATE sales SET saleDate = '2023-02-01 10:00:00' ORDER BY id LIMIT 1

-- damage: a line is in the bag of another order
-- finds: A bag holds lines of its own order
UPDATE order_item_bags SET bag_id = bag_id + 1 ORDER BY id LIMIT 1

-- damage: a price is changed on a line of another order
-- finds: A changed price is of a line of its order
UPDATE order_price_adjustments SET target_id = target_id + 900 ORDER BY id LIMIT 1

-- damage: a price is changed by something else than it says
-- finds: A changed price is what the change makes of it
UPDATE order_price_adjustments SET adjusted_price = adjusted_price - 1 ORDER BY id LIMIT 1

-- damage: goods go back to another vendor
-- finds: Goods go back to the vendor they came from, at their cost
UPDATE vendor_returns SET vendor_id = CASE vendor_id WHEN 1 THEN 2 ELSE 1 END ORDER BY id LIMIT 1

-- damage: an account holds money that never came
-- finds: The balance of a bank account is what went in and out
UPDATE bankAccounts SET currentBalance = currentBalance + 12.34 ORDER BY id LIMIT 1

-- damage: a cash box holds money that never came
-- finds: The balance of a cash box is what went in and out
UPDATE cash_locations SET current_balance = current_balance + 20 ORDER BY id LIMIT 1

-- damage: a move of cash is lost
-- finds: The balance of a cash box is what went in and out
DELETE FROM cash_location_transactions ORDER BY id LIMIT 1

-- damage: a fee is reckoned from something else
-- finds: A fee is reckoned from its order's subtotal
UPDATE order_transaction_fees SET fee_amount = fee_amount + 3 ORDER BY id LIMIT 1

-- damage: more credit is asked for somebody else
-- finds: More credit is asked for the order's own client
UPDATE credit_override_requests SET client_id = CASE client_id WHEN 6 THEN 7 ELSE 6 END ORDER BY id LIMIT 1

-- damage: what is short of credit is something else
-- finds: What is short of credit is the difference
UPDATE credit_override_requests SET shortfall = shortfall + 100 ORDER BY id LIMIT 1

-- damage: a limit goes up by another part than it says
-- finds: A change of credit is its part of a hundred
UPDATE credit_audit_log SET change_percent = change_percent + 5 ORDER BY id LIMIT 1

-- damage: a receipt says another amount
-- finds: A receipt has its payment's amount and client
UPDATE receipts SET transaction_amount = transaction_amount + 5, new_balance = new_balance + 5 ORDER BY id LIMIT 1

-- damage: coins are worth more than their rate makes of them
-- finds: Coins are worth what their rate makes of them
UPDATE crypto_payments SET usd_amount = usd_amount + 50 ORDER BY id LIMIT 1

-- damage: a batch has another cost than it was given last
-- finds: The newest cost of a batch is the one it has
UPDATE cogsHistory SET newCogs = newCogs + 9 ORDER BY id DESC LIMIT 1

-- damage: more was missing than the receipt says
-- finds: What was missing is what the item of the receipt says
UPDATE intake_receipt_items SET actual_quantity = actual_quantity - 2 ORDER BY id LIMIT 1

-- damage: a receipt of goods is final and nobody finalized it
-- finds: A receipt of goods is final when it was finalized
UPDATE intake_receipts SET finalized_at = NULL, finalized_by = NULL WHERE status = 'FINALIZED' ORDER BY id LIMIT 1

-- damage: an installment is paid that nobody paid
-- finds: What is paid of a plan is what its installments say, and no more than of its invoice
UPDATE installments SET amount_paid = amount_due, installment_status = 'PAID' WHERE amount_paid = 0 ORDER BY id LIMIT 1

-- damage: a number will be given out again
-- finds: Numbers go on after the last one there is
UPDATE sequences SET currentValue = 3 WHERE name = 'order'

-- damage: something is delivered that was never sent
-- finds: What is said to be delivered is delivered
UPDATE delivery_schedules SET status = 'delivered', actual_date = expected_date, reference_id = (SELECT MIN(id) FROM orders WHERE fulfillmentStatus = 'DRAFT') WHERE reference_type = 'order' ORDER BY id LIMIT 1

-- damage: a cart holds what came later
-- finds: What is put into a cart is there by then
UPDATE sessionCartItems SET batchId = (SELECT MAX(id) FROM batches), productId = (SELECT productId FROM batches ORDER BY id DESC LIMIT 1) ORDER BY id LIMIT 1

-- damage: a product is listed twice
-- finds: A product is listed once
UPDATE products SET nameCanonical = (SELECT name FROM (SELECT nameCanonical AS name FROM products WHERE id = 1) first), supplier_client_id = (SELECT seller FROM (SELECT supplier_client_id AS seller FROM products WHERE id = 1) first) WHERE id = 2
