-- Each paragraph is one kind of damage to a seeded database: what it is, what finds it, and how it is done.
-- What follows "finds:" are the titles of all checks that may say anything, and have to.

-- damage: a line's total is wrong
-- finds: A line's total is its quantity times its price; A line's total is its quantity times its price to the cent; An order's total is the sum of its lines; The items of an order and its lines say the same
UPDATE order_line_items SET line_total = line_total + 25 ORDER BY id LIMIT 1

-- damage: a line's total is off by a few cents
-- finds: A line's total is its quantity times its price to the cent; An order's total is the sum of its lines; The items of an order and its lines say the same
UPDATE order_line_items SET line_total = line_total + 0.04 ORDER BY quantity DESC, id LIMIT 1

-- damage: an order's total is wrong
-- finds: An order's total is the sum of its lines; A client's transaction has the amount of its order; An invoice's total is its order's; Subtotal, tax, shipping and discount make an order's total
UPDATE orders SET total = total + 10 WHERE invoice_id IS NOT NULL ORDER BY id LIMIT 1

-- damage: an order's subtotal is wrong
-- finds: Subtotal, tax, shipping and discount make an order's total
UPDATE orders SET subtotal = subtotal - 5 ORDER BY id LIMIT 1

-- damage: an order has tax that nothing bears
-- finds: Subtotal, tax, shipping and discount make an order's total; An order's total is the sum of its lines
UPDATE orders SET tax = 12.50 ORDER BY id DESC LIMIT 1

-- damage: an order's cost is wrong
-- finds: An order's cost is the sum of its lines' costs; An order's margin is its total less its cost
UPDATE orders SET total_cogs = total_cogs + 40 WHERE invoice_id IS NULL ORDER BY id LIMIT 1

-- damage: an order's margin is wrong
-- finds: An order's margin is its total less its cost
UPDATE orders SET total_margin = total_margin + 40 WHERE invoice_id IS NULL ORDER BY id LIMIT 1

-- damage: an order's margin in percent is wrong
-- finds: An order's margin in percent fits its margin
UPDATE orders SET avg_margin_percent = 77 ORDER BY id LIMIT 1

-- damage: a line's margin is wrong
-- finds: A line's margin is its price less its cost
UPDATE order_line_items SET margin_dollar = margin_dollar + 9 ORDER BY id LIMIT 1

-- damage: a line orders less than nothing
-- finds: No order line has a negative quantity, price or cost; A line's total is its quantity times its price; A line's total is its quantity times its price to the cent; An invoice bills the quantities of its order; An order's cost is the sum of its lines' costs; No count and no quantity is negative; No more is allocated to a line than it orders; The items of an order and its lines say the same; The items of an order have the prices of its lines
UPDATE order_line_items SET quantity = -quantity ORDER BY id LIMIT 1

-- damage: an order loses its lines
-- finds: Every order has lines
DELETE FROM order_line_items WHERE order_id = (SELECT MIN(id) FROM orders WHERE orderType = 'QUOTE')

-- damage: an order loses one of its lines
-- finds: The items of an order and its lines say the same; An order's cost is the sum of its lines' costs; An order's total is the sum of its lines; The items of an order are of the batches of its lines
DELETE FROM order_line_items WHERE order_id IN (SELECT id FROM orders WHERE orderType = 'QUOTE' AND JSON_LENGTH(items) > 1) ORDER BY id LIMIT 1

-- damage: an order's items are emptied
-- finds: The items of an order are a list with something in it
UPDATE orders SET items = '[]' ORDER BY id LIMIT 1

-- damage: an order's items are no list
-- finds: The items of an order are a list with something in it
UPDATE orders SET items = '{}' ORDER BY id LIMIT 1

-- damage: an item has another quantity than its line
-- finds: The items of an order and its lines say the same; The items of an order have the prices of its lines
UPDATE orders SET items = JSON_SET(items, '$[0].quantity', 9999) ORDER BY id LIMIT 1

-- damage: an item is of a batch its order has no line of
-- finds: The items of an order are of the batches of its lines
UPDATE orders SET items = JSON_SET(items, '$[0].batchId', 0) ORDER BY id LIMIT 1

-- damage: an invoice's line is wrong
-- finds: An invoice line's total is its quantity times its price less the discount; An invoice line's total is right to the cent; An invoice's total is the sum of its lines
UPDATE invoiceLineItems SET lineTotal = lineTotal + 30 ORDER BY id LIMIT 1

-- damage: an invoice's total is wrong
-- finds: An invoice's total is the sum of its lines; An invoice is booked as revenue; An invoice is booked to receivables with its total; An invoice's total is its order's; Subtotal, tax and discount make an invoice's total; What a client spent is the sum of its invoices; What is paid and what is due make an invoice's total
UPDATE invoices SET totalAmount = totalAmount + 100 ORDER BY id LIMIT 1

-- damage: an invoice's subtotal is wrong
-- finds: Subtotal, tax and discount make an invoice's total
UPDATE invoices SET subtotal = subtotal + 1 ORDER BY id LIMIT 1

-- damage: an invoice loses its lines
-- finds: Every invoice has lines
DELETE FROM invoiceLineItems WHERE invoiceId = (SELECT MIN(id) FROM invoices)

-- damage: paid and due do not make the total
-- finds: What is paid and what is due make an invoice's total; Accounts Receivable is what invoices leave open; What a client owes is what its invoices leave open
UPDATE invoices SET amountDue = amountDue + 7 WHERE status = 'PARTIAL' ORDER BY id LIMIT 1

-- damage: an invoice says more was paid than was
-- finds: What an invoice says is paid is what was paid; Accounts Receivable is what invoices leave open; What a client owes is what its invoices leave open
UPDATE invoices SET amountPaid = amountPaid + 1, amountDue = amountDue - 1 WHERE status = 'PARTIAL' ORDER BY id LIMIT 1

-- damage: an invoice is PAID without payments
-- finds: An invoice marked PAID has payments; A sale's status says what its invoice says; An invoice's status fits its amounts
UPDATE invoices SET status = 'PAID' WHERE status = 'SENT' ORDER BY id LIMIT 1

-- damage: an invoice is PAID and settled on paper, without payments
-- finds: An invoice marked PAID has payments; A sale's status says what its invoice says; Accounts Receivable is what invoices leave open; What a client owes is what its invoices leave open; What an invoice says is paid is what was paid
UPDATE invoices SET status = 'PAID', amountPaid = totalAmount, amountDue = 0 WHERE status = 'SENT' ORDER BY id LIMIT 1

-- damage: a paid invoice is still SENT
-- finds: An invoice's status fits its amounts; A sale's status says what its invoice says
UPDATE invoices SET status = 'SENT' WHERE status = 'PAID' ORDER BY id LIMIT 1

-- damage: an invoice is OVERDUE before it is due
-- finds: An overdue invoice is past its due date
UPDATE invoices SET status = 'OVERDUE', dueDate = DATE_ADD(CURRENT_DATE, INTERVAL 20 DAY) WHERE status = 'SENT' ORDER BY id DESC LIMIT 1

-- damage: an overdue invoice is only SENT
-- finds: An unpaid invoice past its due date is marked OVERDUE; A sale's status says what its invoice says
UPDATE invoices SET status = 'SENT' WHERE status = 'OVERDUE' ORDER BY dueDate LIMIT 1

-- damage: an invoice is overpaid
-- finds: No invoice is paid beyond its total; Accounts Receivable is what invoices leave open; What a client owes is what its invoices leave open; What an invoice says is paid is what was paid
UPDATE invoices SET amountPaid = totalAmount + 50, amountDue = -50 WHERE status = 'PAID' ORDER BY id LIMIT 1

-- damage: an order is invoiced twice
-- finds: No order is invoiced twice; An invoice is in the ledger; Every invoice has lines; What a client brought is the margin of its invoiced orders; What a client owes is what its invoices leave open; What a client spent is the sum of its invoices; Numbers go on after the last one there is
INSERT INTO invoices (invoiceNumber, customerId, invoiceDate, dueDate, subtotal, taxAmount, discountAmount, totalAmount, amountPaid, amountDue, status, referenceType, referenceId, createdBy, paymentTerms) SELECT 'INV-900001', customerId, '2025-10-27', '2025-11-26', subtotal, taxAmount, discountAmount, totalAmount, 0, totalAmount, 'SENT', referenceType, referenceId, createdBy, 'NET_30' FROM invoices WHERE status = 'PAID' ORDER BY id LIMIT 1

-- damage: an order names another order's invoice
-- finds: An order and its invoice name each other; A sale's status says what its invoice says; An invoiced order names its invoice
UPDATE orders SET invoice_id = (SELECT MAX(id) FROM invoices) WHERE invoice_id IS NOT NULL ORDER BY id LIMIT 1

-- damage: an invoiced order names no invoice
-- finds: An invoiced order names its invoice
UPDATE orders SET invoice_id = NULL WHERE invoice_id IS NOT NULL ORDER BY id LIMIT 1

-- damage: an invoice goes to another client
-- finds: An invoice goes to the client of its order; What a client brought is the margin of its invoiced orders; What a client owes is what its invoices leave open; What a client spent is the sum of its invoices
UPDATE invoices SET customerId = (SELECT MAX(id) FROM clients) WHERE status = 'SENT' AND customerId <> (SELECT MAX(id) FROM clients) ORDER BY id LIMIT 1

-- damage: a sale is PAID and its invoice is not
-- finds: A sale's status says what its invoice says
UPDATE orders SET saleStatus = 'PAID' WHERE saleStatus = 'PENDING' AND invoice_id IS NOT NULL ORDER BY id LIMIT 1

-- damage: a payment is of nothing
-- finds: Every payment is of a positive amount; A payment is booked between cash and what was owed, with its amount; A payment moves cash; The bank shows each payment with its amount; What a bill says is paid is what was paid
UPDATE payments SET amount = 0 WHERE paymentType = 'SENT' ORDER BY id LIMIT 1

-- damage: a payment is changed after it was split
-- finds: No payment is split over more than its amount; A payment is booked between cash and what was owed, with its amount; A payment moves cash; The bank shows each payment with its amount
UPDATE payments SET amount = amount - 20 WHERE paymentType = 'RECEIVED' ORDER BY id LIMIT 1

-- damage: a part of a payment is lost
-- finds: A payment for an invoice has its part recorded
DELETE FROM invoice_payments ORDER BY id LIMIT 1

-- damage: a part of a payment is too small
-- finds: A payment's parts come to its amount; What an invoice says is paid is what was paid
UPDATE invoice_payments SET allocated_amount = allocated_amount - 5 ORDER BY id LIMIT 1

-- damage: a payment is there twice
-- finds: Nothing is paid twice; A payment for an invoice has its part recorded; A payment is in the ledger; What an invoice says is paid is what was paid; Numbers go on after the last one there is
INSERT INTO payments (paymentNumber, paymentType, paymentDate, amount, paymentMethod, referenceNumber, customerId, invoiceId, isReconciled, createdBy) SELECT 'PAY-900001', paymentType, paymentDate, amount, paymentMethod, referenceNumber, customerId, invoiceId, 0, createdBy FROM payments WHERE paymentType = 'RECEIVED' ORDER BY id LIMIT 1

-- damage: a payment comes from another client
-- finds: A payment comes from the client of its invoice; A part of a payment is for an invoice of the same client
UPDATE payments SET customerId = (SELECT MAX(id) FROM clients) WHERE paymentType = 'RECEIVED' AND customerId <> (SELECT MAX(id) FROM clients) ORDER BY id LIMIT 1

-- damage: a payment is deleted
-- finds: What an invoice says is paid is what was paid; A deleted payment leaves nothing in the ledger
UPDATE payments SET deleted_at = '2025-10-27 20:00:00' WHERE paymentType = 'RECEIVED' ORDER BY id LIMIT 1

-- damage: a payment is gone without a trace
-- finds: What an invoice says is paid is what was paid; Foreign keys point at rows that exist; References without a foreign key point at rows that exist
DELETE FROM payments WHERE paymentType = 'RECEIVED' ORDER BY id LIMIT 1

-- damage: money came in for a bill
-- finds: Money comes in for invoices and goes out for bills; What a bill says is paid is what was paid; What is received comes into the bank, and what is sent goes out of it
UPDATE payments SET paymentType = 'RECEIVED' WHERE billId IS NOT NULL ORDER BY id LIMIT 1

-- damage: the bank shows another amount
-- finds: The bank shows each payment with its amount; The balance of a bank account is what went in and out
UPDATE bankTransactions SET amount = amount + 3 ORDER BY id LIMIT 1

-- damage: a bill's total is wrong
-- finds: A bill's total is the sum of its lines; A bill is booked to payables with its total; Accounts Payable is what bills leave open
UPDATE bills SET totalAmount = totalAmount + 60, subtotal = subtotal + 60, amountDue = amountDue + 60 WHERE status NOT IN ('PAID') ORDER BY id LIMIT 1

-- damage: a bill says more was paid than was
-- finds: What a bill says is paid is what was paid; Accounts Payable is what bills leave open
UPDATE bills SET amountPaid = amountPaid + 2, amountDue = amountDue - 2 WHERE status = 'PARTIAL' ORDER BY id LIMIT 1

-- damage: a bill is PAID with money due
-- finds: A bill's status fits its amounts
UPDATE bills SET status = 'PAID' WHERE amountPaid = 0 ORDER BY id LIMIT 1

-- damage: a bill's line is wrong
-- finds: A bill line's total is its quantity times its price less the discount; A bill's total is the sum of its lines
UPDATE billLineItems SET lineTotal = lineTotal * 2 ORDER BY id LIMIT 1

-- damage: a bill is paid to another seller
-- finds: A payment for a bill goes to the bill's seller
UPDATE payments SET vendorId = (SELECT MAX(id) FROM vendors) WHERE billId IS NOT NULL AND vendorId <> (SELECT MAX(id) FROM vendors) ORDER BY id LIMIT 1

-- damage: a payable is not units times cost
-- finds: A payable is the units sold times their cost
UPDATE vendor_payables SET total_amount = total_amount + 500, amount_due = amount_due + 500 ORDER BY total_amount DESC, id LIMIT 1

-- damage: a purchase order does not add up
-- finds: Subtotal, tax and shipping make a purchase order's total
UPDATE purchaseOrders SET total = total + 1 ORDER BY id LIMIT 1

-- damage: an item of a purchase order costs something else
-- finds: What an item of a purchase order costs is its quantity times its price; A purchase order's subtotal is the sum of its items
UPDATE purchaseOrderItems SET totalCost = totalCost * 3 ORDER BY id LIMIT 1

-- damage: an intake costs something else
-- finds: What an intake costs is its quantity times its price; An intake's total is the sum of its batches
UPDATE intake_session_batches SET total_cost = total_cost + 77 ORDER BY id LIMIT 1

-- damage: an expense does not add up
-- finds: Amount and tax make an expense's total
UPDATE expenses SET taxAmount = 3 ORDER BY id LIMIT 1

-- damage: a client spent something else
-- finds: What a client spent is the sum of its invoices
UPDATE clients SET total_spent = total_spent + 1000 WHERE total_spent > 0 ORDER BY id LIMIT 1

-- damage: a client owes the full amount of a partly paid invoice
-- finds: What a client owes is what its invoices leave open; A client's exposure is what it owes
UPDATE clients SET total_owed = total_owed + 250 WHERE total_owed > 0 ORDER BY id LIMIT 1

-- damage: a client brought something else
-- finds: What a client brought is the margin of its invoiced orders; A client's margin is its profit in percent of its spending
UPDATE clients SET total_profit = 1 WHERE total_profit > 100 ORDER BY id LIMIT 1

-- damage: a client's margin is wrong
-- finds: A client's margin is its profit in percent of its spending
UPDATE clients SET avg_profit_margin = 99 WHERE total_spent > 0 ORDER BY id LIMIT 1

-- damage: a client without debt has an old one
-- finds: A debt has an age, and no debt has none
UPDATE clients SET oldest_debt_days = 12 WHERE total_owed = 0 ORDER BY id LIMIT 1

-- damage: a client's debt is older than it is
-- finds: All debts are aged up to the same day
UPDATE clients SET oldest_debt_days = oldest_debt_days + 30 WHERE total_owed > 0 ORDER BY id LIMIT 1

-- damage: a client's exposure is wrong
-- finds: A client's exposure is what it owes; How much of its credit a client uses is exposure over limit
UPDATE client_credit_limits SET current_exposure = current_exposure + 100000 ORDER BY id LIMIT 1

-- damage: a client's transaction has another amount
-- finds: A client's transaction has the amount of its order
UPDATE client_transactions SET amount = amount + 10 WHERE payment_status = 'PENDING' ORDER BY id LIMIT 1

-- damage: a ledger entry is lost
-- finds: The ledger balances; An expense is booked with its total; Each booking balances; Each day's entries of a booking balance
DELETE FROM ledgerEntries WHERE referenceType = 'EXPENSE' ORDER BY id LIMIT 1

-- damage: a ledger entry is changed
-- finds: Each booking balances; Accounts Receivable is what invoices leave open; An invoice is booked to receivables with its total; Each day's entries of a booking balance; The ledger balances
UPDATE ledgerEntries SET debit = debit + 5 WHERE debit > 0 AND referenceType = 'INVOICE' ORDER BY id LIMIT 1

-- damage: two bookings are wrong by the same amount
-- finds: Each booking balances; An expense is booked with its total; Each day's entries of a booking balance
UPDATE ledgerEntries SET debit = debit + CASE WHEN referenceId = (SELECT MIN(id) FROM expenses) THEN 9 ELSE -9 END WHERE referenceType = 'EXPENSE' AND debit > 9 AND referenceId IN ((SELECT MIN(id) FROM expenses), (SELECT MAX(id) FROM expenses))

-- damage: an entry is debit and credit
-- finds: Each ledger entry is either a debit or a credit; An expense is booked with its total
UPDATE ledgerEntries SET debit = 5, credit = credit + 5 WHERE credit > 0 AND referenceType = 'EXPENSE' ORDER BY id LIMIT 1

-- damage: an entry is neither debit nor credit
-- finds: Each ledger entry is either a debit or a credit; An entry that nobody made by hand is of a paper
INSERT INTO ledgerEntries (entryNumber, entryDate, accountId, debit, credit, fiscalPeriodId, createdBy, isManual, isPosted) SELECT 'EMPTY-1', entryDate, accountId, 0, 0, fiscalPeriodId, createdBy, 0, 1 FROM ledgerEntries ORDER BY id LIMIT 1

-- damage: an entry lies outside its period
-- finds: Each ledger entry lies in its fiscal period
UPDATE ledgerEntries SET fiscalPeriodId = (SELECT MIN(id) FROM fiscalPeriods) WHERE referenceType = 'EXPENSE' ORDER BY entryDate DESC, id LIMIT 1

-- damage: an entry is of no account
-- finds: References without a foreign key point at rows that exist; An expense is booked with its total
UPDATE ledgerEntries SET accountId = 999999 WHERE referenceType = 'EXPENSE' ORDER BY id LIMIT 1

-- damage: an invoice is booked to the wrong account
-- finds: An invoice is booked to receivables with its total; Accounts Receivable is what invoices leave open
UPDATE ledgerEntries SET accountId = (SELECT id FROM accounts WHERE accountName = 'Cash') WHERE referenceType = 'INVOICE' AND debit > 0 ORDER BY id LIMIT 1

-- damage: an invoice is not booked
-- finds: An invoice is in the ledger
DELETE FROM ledgerEntries WHERE referenceType = 'INVOICE' AND referenceId = (SELECT MIN(id) FROM invoices)

-- damage: a payment is not booked
-- finds: A payment is in the ledger
DELETE FROM ledgerEntries WHERE referenceType = 'PAYMENT' AND referenceId = (SELECT MIN(id) FROM payments)

-- damage: an invoice is booked with half its amount, in balance
-- finds: An invoice is booked to receivables with its total; Accounts Receivable is what invoices leave open; An invoice is booked as revenue
UPDATE ledgerEntries SET debit = debit / 2, credit = credit / 2 WHERE referenceType = 'INVOICE' AND referenceId = (SELECT MIN(id) FROM invoices WHERE totalAmount * 50 = FLOOR(totalAmount * 50)) AND accountId IN (SELECT id FROM accounts WHERE accountName IN ('Accounts Receivable', 'Sales Revenue'))

-- damage: an invoice is void and still in the ledger
-- finds: A void invoice leaves nothing in the ledger; Accounts Receivable is what invoices leave open; What a client brought is the margin of its invoiced orders; What a client owes is what its invoices leave open; What a client spent is the sum of its invoices
UPDATE invoices SET status = 'VOID' WHERE status = 'SENT' ORDER BY id LIMIT 1

-- damage: an asset is a credit account
-- finds: Assets and expenses are debit accounts, all others credit accounts
UPDATE accounts SET normalBalance = 'CREDIT' WHERE accountName = 'Cash'

-- damage: two fiscal periods overlap
-- finds: Fiscal periods of one length do not overlap
INSERT INTO fiscalPeriods (periodName, startDate, endDate, fiscalYear, status) VALUES ('August again', '2025-08-02', '2025-08-31', 2025, 'OPEN')

-- damage: a batch has less than nothing
-- finds: No quantity in a batch is negative; No count and no quantity is negative
UPDATE batches SET sampleQty = -1 ORDER BY id LIMIT 1

-- damage: a batch has more reserved than on hand
-- finds: No batch has more spoken for than on hand; What a batch reserves is what orders under way wait for
UPDATE batches SET reservedQty = onHandQty + 1 WHERE batchStatus = 'LIVE' ORDER BY id LIMIT 1

-- damage: a batch has more on hold and in quarantine than on hand
-- finds: No batch has more spoken for than on hand
UPDATE batches SET holdQty = onHandQty, quarantineQty = 1 WHERE batchStatus = 'LIVE' ORDER BY id LIMIT 1

-- damage: a batch was counted without a movement
-- finds: The last movement of a batch leaves what is on hand; The places of a batch hold what is on hand
UPDATE batches SET onHandQty = onHandQty + 3 WHERE batchStatus = 'LIVE' ORDER BY id LIMIT 1

-- damage: a movement does not add up
-- finds: Each stock movement adds up; Each movement of a batch starts where the one before ended
UPDATE inventoryMovements SET quantityAfter = quantityAfter + 1 WHERE inventoryMovementType = 'INTAKE' ORDER BY id LIMIT 1

-- damage: an intake is lost
-- finds: The first movement of a batch brings it in
DELETE FROM inventoryMovements WHERE inventoryMovementType = 'INTAKE' AND quantityAfter <> (SELECT onHandQty FROM batches WHERE batches.id = batchId) ORDER BY id LIMIT 1

-- damage: a sale adds to the stock
-- finds: Stock comes in by an intake and goes out by a sale; Each stock movement adds up; What a sale takes from a batch is what its lines say
UPDATE inventoryMovements SET quantityChange = -quantityChange WHERE inventoryMovementType = 'SALE' ORDER BY id LIMIT 1

-- damage: more of a batch is sold than came in
-- finds: No more of a batch is sold than came in; A line's total is its quantity times its price; A line's total is its quantity times its price to the cent; A shipped line is allocated in full; An invoice bills the quantities of its order; An order's cost is the sum of its lines' costs; The items of an order and its lines say the same; The items of an order have the prices of its lines
UPDATE order_line_items SET quantity = quantity + 100000 WHERE order_id IN (SELECT id FROM orders WHERE orderType = 'SALE' AND fulfillmentStatus = 'DELIVERED') ORDER BY id LIMIT 1

-- damage: a sale took something else than its line says
-- finds: What a sale takes from a batch is what its lines say; What was shipped was taken from its batch
UPDATE inventoryMovements SET referenceId = (SELECT MAX(id) FROM orders WHERE orderType = 'SALE') WHERE inventoryMovementType = 'SALE' ORDER BY id LIMIT 1

-- damage: more is allocated than ordered
-- finds: No more is allocated to a line than it orders
UPDATE order_line_item_allocations SET quantity_allocated = quantity_allocated * 2 ORDER BY id LIMIT 1

-- damage: a line is allocated from another batch
-- finds: A line is allocated from the batch it names; A line is allocated from batches of its product
UPDATE order_line_item_allocations SET batch_id = (SELECT MAX(id) FROM batches) WHERE batch_id <> (SELECT MAX(id) FROM batches) ORDER BY id LIMIT 1

-- damage: an invoice line is of another product than its batch
-- finds: An invoice line's product is its batch's
UPDATE invoiceLineItems SET productId = (SELECT MIN(id) FROM products) WHERE productId <> (SELECT MIN(id) FROM products) ORDER BY id LIMIT 1

-- damage: a sold out batch has something left
-- finds: Nothing is left of a batch that is sold out; A batch is in the state of its last change; Only batches for sale are published
UPDATE batches SET batchStatus = 'SOLD_OUT' WHERE batchStatus = 'LIVE' AND onHandQty > 0 ORDER BY id LIMIT 1

-- damage: a batch on hold is published
-- finds: Only batches for sale are published
UPDATE batches SET publishB2b = 1 WHERE batchStatus = 'AWAITING_INTAKE' ORDER BY id LIMIT 1

-- damage: a fixed cost is missing
-- finds: A batch's cost range runs from less to more
UPDATE batches SET unitCogs = NULL ORDER BY id LIMIT 1

-- damage: a batch lies where it is not
-- finds: The places of a batch hold what is on hand
UPDATE batchLocations SET qty = qty + 1 ORDER BY id LIMIT 1

-- damage: a batch goes from awaiting its intake to sold out
-- finds: A batch goes from state to state as it may; A batch is in the state of its last change
UPDATE batch_status_history SET toStatusId = (SELECT statusId FROM batches WHERE batchStatus = 'SOLD_OUT' ORDER BY id LIMIT 1) WHERE fromStatusId = (SELECT statusId FROM batches WHERE batchStatus = 'AWAITING_INTAKE' ORDER BY id LIMIT 1) ORDER BY id LIMIT 1

-- damage: a batch is in another state than its history
-- finds: A batch is in the state of its last change
UPDATE batches SET batchStatus = 'ON_HOLD', publishB2b = 0 WHERE batchStatus = 'LIVE' AND reservedQty = 0 ORDER BY id LIMIT 1

-- damage: something is sold before its lot came in
-- finds: Nothing is taken from a batch before its lot came in; A batch is not older than its lot
UPDATE lots SET date = '2026-01-01 00:00:00' ORDER BY id LIMIT 1

-- damage: an invoice is older than its order
-- finds: No invoice is older than its order; An invoice is booked on its day; An invoice is due as its terms say; No invoice is dated on its order's day after the order's hour
UPDATE invoices SET invoiceDate = '2025-07-01', dueDate = '2025-07-31' WHERE status = 'PAID' ORDER BY id LIMIT 1

-- damage: an invoice is due before its date
-- finds: No invoice is due before its date; An invoice is due as its terms say
UPDATE invoices SET dueDate = DATE_SUB(invoiceDate, INTERVAL 3 DAY) WHERE status = 'PAID' ORDER BY id LIMIT 1

-- damage: an invoice is due on another day than agreed
-- finds: An invoice is due as its terms say
UPDATE invoices SET dueDate = DATE_ADD(dueDate, INTERVAL 9 DAY) WHERE status = 'PAID' AND paymentTerms LIKE 'NET%' ORDER BY id LIMIT 1

-- damage: a payment is older than its invoice
-- finds: No payment is older than its invoice; A payment is booked on its day; The bank shows each payment on its day, on its account
UPDATE payments SET paymentDate = '2025-07-02' WHERE paymentType = 'RECEIVED' ORDER BY id LIMIT 1

-- damage: an order is shipped before it is packed
-- finds: Orders are placed, confirmed, packed and shipped in that order; An order was packed and shipped when its history says so
UPDATE orders SET shipped_at = DATE_SUB(packed_at, INTERVAL 1 DAY) WHERE shipped_at IS NOT NULL ORDER BY id LIMIT 1

-- damage: an order is due before its day
-- finds: No order is due, or valid, before its day
UPDATE orders SET due_date = '2025-01-01' WHERE due_date IS NOT NULL ORDER BY id LIMIT 1

-- damage: something happened to an order before it existed
-- finds: Nothing happens to an order before it exists
UPDATE order_status_history SET changed_at = '2025-01-01 00:00:00' WHERE fulfillmentStatus = 'DRAFT' ORDER BY id LIMIT 1

-- damage: an order was placed before its client came
-- finds: A client is older than its first order
UPDATE orders SET created_at = '2020-01-01 00:00:00' WHERE orderType = 'QUOTE' ORDER BY id LIMIT 1

-- damage: a row is changed before it is made
-- finds: No row is changed before it is made
UPDATE products SET updatedAt = '2019-01-01 00:00:00' ORDER BY id LIMIT 1

-- damage: a row is deleted before it is made
-- finds: No row is deleted before it is made
UPDATE strains SET deleted_at = '2019-01-01 00:00:00' ORDER BY id DESC LIMIT 1

-- damage: a date is no day
-- finds: Every date is a day of the calendar
UPDATE client_needs SET needed_by = '0000-00-00' ORDER BY id LIMIT 1

-- damage: a date is far off
-- finds: Dates lie between 1990 and 2037
UPDATE client_needs SET needed_by = '2099-01-01' ORDER BY id LIMIT 1

-- damage: a row comes from the future
-- finds: Nothing was made tomorrow
UPDATE client_communications SET created_at = '2037-06-01 00:00:00' ORDER BY id LIMIT 1

-- damage: a fiscal period ends before it starts
-- finds: What has a start and an end runs from the one to the other
UPDATE fiscalPeriods SET endDate = '2020-01-01' ORDER BY id LIMIT 1

-- damage: a client needs more at least than at most
-- finds: What has a start and an end runs from the one to the other
UPDATE client_needs SET quantity_min = quantity_max + 1 ORDER BY id LIMIT 1

-- damage: a purchase order is confirmed before it is sent
-- finds: Purchases are ordered, sent, confirmed and delivered in that order; What is done to a row is done after it is made
UPDATE purchaseOrders SET confirmedAt = DATE_SUB(sentAt, INTERVAL 30 DAY) ORDER BY id LIMIT 1

-- damage: a choice is none of its values
-- finds: Every choice is one of its values
UPDATE client_needs SET priority = 'WHENEVER' ORDER BY id LIMIT 1

-- damage: a flag is neither yes nor no
-- finds: Every flag is yes or no
UPDATE clients SET vip_portal_enabled = 7 ORDER BY id LIMIT 1

-- damage: a discount of more than everything
-- finds: Shares lie between 0 and 100 percent; An invoice line's total is its quantity times its price less the discount; An invoice line's total is right to the cent
UPDATE invoiceLineItems SET discountPercent = 120 WHERE lineTotal = 0 OR id = (SELECT id FROM (SELECT MIN(id) AS id FROM invoiceLineItems) first_line)

-- damage: a name is blank
-- finds: Everything that must have a name or number has one
UPDATE vendors SET name = '' ORDER BY id LIMIT 1

-- damage: an order is numbered another way
-- finds: Papers are numbered the way TERP numbers them; An order is among its client's transactions
UPDATE orders SET order_number = 'ORDER 17' WHERE orderType = 'QUOTE' AND order_number NOT IN (SELECT transaction_number FROM client_transactions WHERE transaction_number IS NULL) ORDER BY id LIMIT 1

-- damage: a client is tagged twice alike
-- finds: No two things are linked twice
INSERT INTO clientTags (clientId, tagId) SELECT clientId, tagId FROM clientTags ORDER BY id LIMIT 1

-- damage: two users share a mail address
-- finds: No two users share a mail address
INSERT INTO users (openId, name, email, role) SELECT 'twice', 'Twin', UPPER(email), 'user' FROM users WHERE email <> '' ORDER BY id LIMIT 1

-- damage: a client refers itself
-- finds: Nobody refers himself; Nothing is its own parent, nor its parent's
UPDATE clients SET referred_by_client_id = id ORDER BY id LIMIT 1

-- damage: two accounts are each other's parents
-- finds: Nothing is its own parent, nor its parent's
UPDATE accounts SET parentAccountId = CASE accountName WHEN 'Cash' THEN (SELECT id FROM (SELECT id FROM accounts WHERE accountName = 'Inventory') i) ELSE (SELECT id FROM (SELECT id FROM accounts WHERE accountName = 'Cash') c) END WHERE accountName IN ('Cash', 'Inventory')

-- damage: an order jumps from draft to shipped
-- finds: An order goes from status to status as it may
DELETE FROM order_status_history WHERE fulfillmentStatus IN ('CONFIRMED', 'READY_FOR_PACKING', 'PACKED') AND order_id = (SELECT MIN(id) FROM orders WHERE fulfillmentStatus = 'SHIPPED')

-- damage: an order skips from draft to delivered
-- finds: An order goes from status to status as it may
UPDATE order_status_history SET fulfillmentStatus = 'DELIVERED' WHERE fulfillmentStatus = 'CONFIRMED' AND order_id IN (SELECT id FROM orders WHERE fulfillmentStatus = 'DELIVERED') ORDER BY id LIMIT 1

-- damage: an order is in another status than its history
-- finds: An order is in the status of its last change
UPDATE orders SET fulfillmentStatus = 'DELIVERED' WHERE fulfillmentStatus = 'SHIPPED' ORDER BY id LIMIT 1

-- damage: an order is shipped without a time of it
-- finds: A shipped order says when it was shipped, a packed one when it was packed
UPDATE orders SET shipped_at = NULL WHERE fulfillmentStatus = 'SHIPPED' ORDER BY id LIMIT 1

-- damage: an order in the warehouse has left it
-- finds: What an order has passed is what its times say; An order is in the status of its last change
UPDATE orders SET fulfillmentStatus = 'CONFIRMED' WHERE fulfillmentStatus = 'SHIPPED' ORDER BY id LIMIT 1

-- damage: a quote is invoiced
-- finds: No quote is invoiced; A quote has a quote's status and a sale a sale's; No quote moves stock
UPDATE orders SET orderType = 'QUOTE' WHERE invoice_id IS NOT NULL ORDER BY id LIMIT 1

-- damage: a quote moves stock
-- finds: No quote moves stock; What a sale takes from a batch is what its lines say; What was shipped was taken from its batch
UPDATE inventoryMovements SET referenceId = (SELECT MIN(id) FROM orders WHERE orderType = 'QUOTE') WHERE inventoryMovementType = 'SALE' ORDER BY id LIMIT 1

-- damage: a quote has the status of a sale
-- finds: A quote has a quote's status and a sale a sale's
UPDATE orders SET saleStatus = 'PENDING' WHERE orderType = 'QUOTE' ORDER BY id LIMIT 1

-- damage: a draft is shipped
-- finds: No draft is confirmed, packed or shipped
UPDATE orders SET is_draft = 1 WHERE fulfillmentStatus = 'SHIPPED' ORDER BY id LIMIT 1

-- damage: a cancelled order is paid
-- finds: No cancelled order is paid for; A sale's status says what its invoice says
UPDATE orders SET saleStatus = 'CANCELLED' WHERE saleStatus = 'PAID' ORDER BY id LIMIT 1

-- damage: a deleted order is still invoiced
-- finds: No deleted order has an invoice that stands
UPDATE orders SET deleted_at = '2025-10-27 20:00:00' WHERE invoice_id IS NOT NULL ORDER BY id LIMIT 1

-- damage: a buyer is none
-- finds: Those who order are buyers and those who supply are sellers
UPDATE clients SET is_buyer = 0 WHERE total_spent > 0 ORDER BY id LIMIT 1

-- damage: a received purchase order was never delivered
-- finds: A purchase order's status fits its dates
UPDATE purchaseOrders SET actualDeliveryDate = NULL WHERE purchaseOrderStatus = 'RECEIVED' ORDER BY id LIMIT 1

-- damage: a purchase order on its way was sent never
-- finds: A purchase order's status fits its dates
UPDATE purchaseOrders SET purchaseOrderStatus = 'DRAFT' ORDER BY id LIMIT 1

-- damage: a foreign key points at nothing
-- finds: Foreign keys point at rows that exist
UPDATE client_notes SET client_id = 999999 ORDER BY id LIMIT 1

-- damage: a client is gone and its orders are not
-- finds: Foreign keys point at rows that exist
DELETE FROM clients WHERE total_spent > 0 ORDER BY id LIMIT 1

-- damage: a batch is of no product
-- finds: References without a foreign key point at rows that exist
UPDATE products SET brandId = 999999 ORDER BY id LIMIT 1

-- damage: a line is of no order
-- finds: References without a foreign key point at rows that exist; An invoice bills the quantities of its order; An order's cost is the sum of its lines' costs; An order's total is the sum of its lines; The items of an order and its lines say the same; The items of an order are of the batches of its lines; What a sale takes from a batch is what its lines say
UPDATE order_line_items SET order_id = 999999 ORDER BY id LIMIT 1

-- damage: a comment is on nothing
-- finds: References without a foreign key point at rows that exist
UPDATE comments SET commentable_id = 999999 ORDER BY id LIMIT 1

-- damage: a role is of nobody
-- finds: References without a foreign key point at rows that exist; Foreign keys point at rows that exist
INSERT INTO user_roles (user_id, role_id) VALUES ('nobody', 999999)

-- damage: a payment goes to a client who is no vendor
-- finds: A payment's seller is a client and a vendor, as TERP looks among both; A payment for a bill goes to the bill's seller
UPDATE payments SET vendorId = (SELECT MAX(id) FROM clients) WHERE billId IS NOT NULL ORDER BY id LIMIT 1

-- damage: a client has a real mail address
-- finds: Mail addresses belong to nobody
UPDATE clients SET email = 'jane.doe@gmail.com' ORDER BY id LIMIT 1

-- damage: a mail address only looks reserved
-- finds: Mail addresses belong to nobody
UPDATE clients SET email = 'jane@example.com.evil.org' ORDER BY id LIMIT 1

-- damage: a client has a real telephone number
-- finds: Telephone numbers belong to nobody; No text names the telephone or card of somebody
UPDATE clients SET phone = '(415) 550-1234' ORDER BY id LIMIT 1

-- damage: a vendor has a real mail address
-- finds: Mail addresses belong to nobody
UPDATE vendors SET contactEmail = 'sales@greenfarm.com' ORDER BY id LIMIT 1

-- damage: a note names somebody's mail address
-- finds: No text names the mail address of somebody
UPDATE client_communications SET notes = 'Write to ann@example.com, or to bob@yahoo.com.' ORDER BY id LIMIT 1

-- damage: JSON names somebody's mail address
-- finds: No text names the mail address of somebody
UPDATE client_activity SET metadata = '{"mail": "bob@hotmail.com"}' ORDER BY id LIMIT 1

-- damage: somebody's social security number
-- finds: Numbers of people and cards belong to nobody; No text names the telephone or card of somebody
UPDATE supplier_profiles SET tax_id = '219-09-9999' ORDER BY id LIMIT 1

-- damage: user 1 is gone
-- finds: User 1 exists, whom TERP's scripts write everything as
UPDATE users SET id = 999999 WHERE id = 1

-- damage: a credit is used beyond what it says
-- finds: What is used and what remains make a credit; What a credit says is used is what was applied
INSERT INTO credits (creditNumber, clientId, creditAmount, amountUsed, amountRemaining, creditStatus, createdBy) SELECT 'CR-1', MIN(id), 100, 60, 60, 'PARTIALLY_USED', 1 FROM clients

-- damage: points do not add up
-- finds: A client's points are those earned less those used; A client has the points that were written down one by one
INSERT INTO client_points_summary (client_id, current_balance, lifetime_earned, lifetime_redeemed, lifetime_expired) SELECT MIN(id), 500, 100, 0, 0 FROM clients

-- damage: a transfer goes nowhere
-- finds: A transfer goes from one site to another; Foreign keys point at rows that exist
INSERT INTO site_transfers (transfer_number, from_site_id, to_site_id, batch_id, quantity, status, requested_by_id) SELECT 'T-1', MIN(sites.id), MIN(sites.id), (SELECT MIN(id) FROM batches), 5, 'pending', 1 FROM sites

-- damage: more comes back than was sold
-- finds: Not more comes back than was sold
INSERT INTO returns (order_id, items, returnReason, status, processed_by, processed_at) SELECT MIN(id), '[{"batchId": 1, "quantity": 99999}]', 'DEFECTIVE', 'PROCESSED', 1, '2025-10-27 20:00:00' FROM orders WHERE orderType = 'SALE'

-- damage: an event ends before it starts
-- finds: An event of one day ends after it starts
INSERT INTO calendar_events (title, start_date, end_date, start_time, end_time, timezone, module, event_type, status, priority, created_by, visibility) VALUES ('Meeting', '2025-10-01', '2025-10-01', '15:00', '14:00', 'UTC', 'GENERAL', 'MEETING', 'SCHEDULED', 'LOW', 1, 'TEAM')

-- damage: a deployment lasted longer than it did
-- finds: A deployment lasted from its start to its end
INSERT INTO deployments (commitSha, commitMessage, commitTimestamp, branch, author, pusher, status, startedAt, completedAt, duration) VALUES (REPEAT('a', 40), 'Fix it', '2025-10-01 00:00:00', 'main', 'ann', 'ann', 'success', '2025-10-01 00:00:00', '2025-10-01 00:01:00', 600)

-- damage: a task is done and is not
-- finds: A task that is done is completed and says when; Foreign keys point at rows that exist
INSERT INTO todo_tasks (list_id, title, status, priority, created_by, position, is_completed) VALUES (999999, 'Call', 'done', 'low', 1, 0, 0)

-- damage: an installment is paid beyond what is due
-- finds: An installment's status fits its amounts; Foreign keys point at rows that exist
INSERT INTO installments (plan_id, installment_number, due_date, amount_due, amount_paid, installment_status) VALUES (999999, 1, '2025-12-01', 100, 150, 'PARTIAL')

-- damage: a zone holds more than fits
-- finds: No zone holds more than fits; Foreign keys point at rows that exist; A zone knows how much lies in it
INSERT INTO storage_zones (code, name, site_id, max_capacity, current_capacity) VALUES ('Z1', 'Back room', 999999, 10, 20)

-- damage: a sale in the middle is lost
-- finds: Each movement of a batch starts where the one before ended; What was shipped was taken from its batch
DELETE FROM inventoryMovements WHERE inventoryMovementType = 'SALE' AND quantityAfter <> (SELECT onHandQty FROM batches WHERE batches.id = batchId) ORDER BY id LIMIT 1

-- damage: a bill is not booked
-- finds: A bill is in the ledger
DELETE FROM ledgerEntries WHERE referenceType = 'BILL' AND referenceId = (SELECT MIN(id) FROM bills)

-- damage: the cost of goods is booked with another amount, in balance
-- finds: What goods cost is booked with the invoice, out of inventory
UPDATE ledgerEntries SET debit = debit * 2, credit = credit * 2 WHERE referenceType = 'INVOICE' AND referenceId = (SELECT MIN(id) FROM invoices) AND accountId IN (SELECT id FROM accounts WHERE accountName IN ('Cost of Goods Sold', 'Inventory'))


-- damage: a delivered order loses its history
-- finds: An order that is no draft has a history
DELETE FROM order_status_history WHERE order_id = (SELECT MIN(id) FROM orders WHERE orderType = 'SALE' AND fulfillmentStatus = 'DELIVERED')

-- damage: a client who owes something is deleted
-- finds: Nobody who owes something is deleted
UPDATE clients SET deleted_at = '2025-10-27 20:00:00' WHERE total_owed > 0 ORDER BY id LIMIT 1

-- damage: a batch with something on hand is deleted
-- finds: Nothing is left of a batch that is deleted
UPDATE batches SET deleted_at = '2025-10-27 20:00:00' WHERE batchStatus = 'LIVE' AND onHandQty > 0 ORDER BY id LIMIT 1

-- damage: a product on sale is deleted
-- finds: What is on sale is a product that is not deleted
UPDATE products SET deleted_at = '2025-10-27 20:00:00' WHERE id = (SELECT MIN(productId) FROM batches WHERE batchStatus = 'LIVE')

-- damage: a batch has more samples than it has
-- finds: No batch has more samples or defects than it has
UPDATE batches SET sampleQty = onHandQty + 5 WHERE batchStatus = 'LIVE' ORDER BY id LIMIT 1

-- damage: entries are of no paper
-- finds: An entry that nobody made by hand is of a paper; An expense is in the ledger
UPDATE ledgerEntries SET referenceType = NULL, referenceId = NULL WHERE referenceType = 'EXPENSE' AND referenceId = (SELECT MIN(id) FROM expenses)

-- damage: entries are of a kind of paper that is none
-- finds: An expense is in the ledger
UPDATE ledgerEntries SET referenceType = 'NOTHING' WHERE referenceType = 'EXPENSE' AND referenceId = (SELECT MIN(id) FROM expenses)

-- damage: an expense is of tomorrow
-- finds: No paper is dated tomorrow
UPDATE expenses SET expenseDate = '2037-01-05' ORDER BY id LIMIT 1

-- damage: the bank takes out what came in
-- finds: What is received comes into the bank, and what is sent goes out of it; The balance of a bank account is what went in and out
UPDATE bankTransactions SET transactionType = CASE transactionType WHEN 'DEPOSIT' THEN 'WITHDRAWAL' ELSE 'DEPOSIT' END WHERE paymentId IS NOT NULL ORDER BY id LIMIT 1

-- damage: a comment names somebody's telephone
-- finds: No text names the telephone or card of somebody
UPDATE comments SET content = 'His cell is (415) 682-2211, call before noon' ORDER BY id LIMIT 1

-- damage: JSON names somebody's telephone
-- finds: No text names the telephone or card of somebody
UPDATE client_activity SET metadata = '{"phone": "415-682-2211"}' ORDER BY id LIMIT 1

-- damage: a note names somebody's card
-- finds: No text names the telephone or card of somebody
UPDATE client_communications SET notes = 'Paid with 5105 2938 1105 3321' ORDER BY id LIMIT 1

-- damage: an allocation is lost
-- finds: A shipped line is allocated from some batch
DELETE FROM order_line_item_allocations ORDER BY id LIMIT 1

-- damage: an allocation costs something else
-- finds: What is allocated to a line costs what the line costs
UPDATE order_line_item_allocations SET unit_cost = unit_cost + 50 ORDER BY id LIMIT 1

-- damage: a batch loses its history
-- finds: A batch has a history of its states
DELETE FROM batch_status_history WHERE batchId = (SELECT MIN(id) FROM batches)

-- damage: a vendor with open bills is deleted
-- finds: Nobody is deleted whom something is owed
UPDATE vendors SET deleted_at = '2025-10-27 20:00:00' WHERE id = (SELECT MIN(vendorId) FROM bills WHERE amountDue > 0 AND status <> 'VOID')

-- damage: a lot is of another vendor than its bill
-- finds: A lot is billed by its vendor
UPDATE lots SET vendorId = (SELECT MAX(id) FROM vendors) WHERE id = (SELECT MIN(referenceId) FROM bills WHERE referenceType = 'LOT' AND vendorId <> (SELECT MAX(id) FROM vendors))

-- damage: a lot is of another supplier than is owed for it
-- finds: What is owed for a lot is owed to its supplier
UPDATE lots SET supplier_client_id = (SELECT MAX(vendor_client_id) FROM vendor_payables) WHERE id = (SELECT MIN(lot_id) FROM vendor_payables)

-- damage: a purchase order has an item of another supplier
-- finds: An item of a purchase order is of its supplier
UPDATE purchaseOrderItems SET supplier_client_id = (SELECT MAX(vendor_client_id) FROM vendor_payables) WHERE purchaseOrderId = (SELECT MIN(id) FROM purchaseOrders)

-- damage: the bank loses a payment
-- finds: A payment of a bank account is among its transactions; The balance of a bank account is what went in and out
DELETE FROM bankTransactions WHERE paymentId IS NOT NULL ORDER BY id LIMIT 1

-- damage: the bank shows a payment on another day
-- finds: The bank shows each payment on its day, on its account
UPDATE bankTransactions SET transactionDate = transactionDate + INTERVAL 9 DAY WHERE paymentId IS NOT NULL ORDER BY id LIMIT 1

-- damage: the bank shows a payment twice
-- finds: The bank shows each payment once; The balance of a bank account is what went in and out
INSERT INTO bankTransactions (bankAccountId, transactionDate, transactionType, amount, description, paymentId) SELECT bankAccountId, transactionDate, transactionType, amount, description, paymentId FROM bankTransactions WHERE paymentId IS NOT NULL ORDER BY id LIMIT 1

-- damage: an order is not among its client's transactions
-- finds: An order is among its client's transactions
DELETE FROM client_transactions WHERE transaction_type = 'ORDER' ORDER BY id LIMIT 1

-- damage: a client's transaction is there twice
-- finds: A client's transaction is written once
INSERT INTO client_transactions (client_id, transaction_type, transaction_number, transaction_date, amount, payment_status, payment_date, payment_amount) SELECT client_id, transaction_type, transaction_number, transaction_date, amount, payment_status, payment_date, payment_amount FROM client_transactions ORDER BY id LIMIT 1

-- damage: an item of an order has another price than its line
-- finds: The items of an order have the prices of its lines
UPDATE orders SET items = JSON_SET(items, '$[0].unitPrice', 9.99) ORDER BY id LIMIT 1

-- damage: a unit is gone
-- finds: The defaults TERP brings are there
DELETE FROM unit_types WHERE code = 'FLOZ'

-- damage: a default margin is gone
-- finds: The defaults TERP brings are there
DELETE FROM pricing_defaults WHERE product_category = 'Seeds'

-- damage: a brand is there twice
-- finds: Lists people choose from have each name once
INSERT INTO brands (name) SELECT name FROM brands ORDER BY id LIMIT 1

-- damage: an expense category is there twice
-- finds: Lists people choose from have each name once
INSERT INTO expenseCategories (categoryName) SELECT categoryName FROM expenseCategories ORDER BY id LIMIT 1

-- damage: a picture is nowhere
-- finds: Addresses of attachments and pictures are not blank
UPDATE product_images SET image_url = ' ' ORDER BY id LIMIT 1
