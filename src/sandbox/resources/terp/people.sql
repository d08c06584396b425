-- What a few people had entered by hand before the bot came: small, consistent, and visibly not
-- generated. Clearing takes it away, undoing brings it back.

INSERT INTO `users` (`id`, `openId`, `name`, `email`, `loginMethod`, `role`, `createdAt`, `updatedAt`, `lastSignedIn`) VALUES
  (1, 'local-dana', 'Dana Reyes', 'dana@example.com', 'password', 'admin', '2025-06-02 09:00:00', '2025-11-20 08:10:00', '2025-11-20 08:10:00'),
  (2, 'local-priya', 'Priya Shah', 'priya@example.com', 'password', 'user', '2025-06-02 09:05:00', '2025-11-20 09:30:00', '2025-11-20 09:30:00'),
  (3, 'local-marcus', 'Marcus Bell', 'marcus@example.com', 'password', 'user', '2025-06-09 10:00:00', '2025-11-19 17:45:00', '2025-11-19 17:45:00'),
  (4, 'local-lena', 'Lena Fox', 'lena@example.com', 'password', 'user', '2025-07-01 08:30:00', '2025-11-18 12:00:00', '2025-11-18 12:00:00');

INSERT INTO `accounts` (`id`, `accountNumber`, `accountName`, `accountType`, `normalBalance`) VALUES
  (1, '1000', 'Cash', 'ASSET', 'DEBIT'),
  (2, '1100', 'Accounts Receivable', 'ASSET', 'DEBIT'),
  (3, '1200', 'Inventory', 'ASSET', 'DEBIT'),
  (4, '2000', 'Accounts Payable', 'LIABILITY', 'CREDIT'),
  (5, '4000', 'Sales Revenue', 'REVENUE', 'CREDIT'),
  (6, '5000', 'Cost of Goods Sold', 'EXPENSE', 'DEBIT');

INSERT INTO `fiscalPeriods` (`id`, `periodName`, `startDate`, `endDate`, `fiscalYear`) VALUES
  (1, 'November 2025', '2025-11-01', '2025-11-30', 2025);

INSERT INTO `tags` (`id`, `name`, `standardizedName`, `category`) VALUES
  (1, 'Pays on time', 'pays on time', 'STATUS'),
  (2, 'Call first', 'call first', 'CUSTOM');

INSERT INTO `sequences` (`id`, `name`, `prefix`, `currentValue`) VALUES
  (1, 'order', 'ORD-', 4),
  (2, 'invoice', 'INV-', 3),
  (3, 'payment', 'PAY-', 2);

INSERT INTO `deployments` (`id`, `commitSha`, `commitMessage`, `commitTimestamp`, `branch`, `author`, `pusher`, `status`, `startedAt`, `completedAt`, `duration`) VALUES
  (1, '2c16486200000000000000000000000000000000', 'Show the due date on the invoice list', '2025-11-18 15:00:00', 'main', 'Marcus Bell', 'marcus', 'success', '2025-11-18 15:01:00', '2025-11-18 15:07:30', 390);

INSERT INTO `vendors` (`id`, `name`, `contactName`, `contactEmail`, `contactPhone`, `paymentTerms`) VALUES
  (1, 'Hillside Farm', 'Joan Hill', 'joan@hillside.example.com', '707-555-0101', 'Net 30'),
  (2, 'Redwood Growers', 'Sam Ortiz', 'sam@redwood.example.com', '707-555-0102', 'COD');

INSERT INTO `clients` (`id`, `teri_code`, `name`, `email`, `phone`, `businessType`, `is_buyer`, `is_seller`, `total_spent`, `total_profit`, `avg_profit_margin`, `total_owed`, `oldest_debt_days`) VALUES
  (1, 'HAND-S1', 'Hillside Farm', 'joan@hillside.example.com', '707-555-0101', 'MANUFACTURER', 0, 1, 0.00, 0.00, 0.00, 0.00, 0),
  (2, 'HAND-S2', 'Redwood Growers', 'sam@redwood.example.com', '707-555-0102', 'MANUFACTURER', 0, 1, 0.00, 0.00, 0.00, 0.00, 0),
  (3, 'HAND-B1', 'Corner Dispensary', 'orders@corner.example.com', '415-555-0111', 'DISPENSARY', 1, 0, 23100.00, 6450.00, 27.92, 2100.00, 12),
  (4, 'HAND-B2', 'Bay Delivery', 'buying@bay.example.com', '510-555-0112', 'DELIVERY', 1, 0, 6200.00, 1800.00, 29.03, 3200.00, 0),
  (5, 'HAND-B3', 'Summit Retail', 'hello@summit.example.com', '530-555-0113', 'RETAIL', 1, 0, 0.00, 0.00, 0.00, 0.00, 0);

INSERT INTO `supplier_profiles` (`id`, `client_id`, `contact_name`, `contact_email`, `payment_terms`, `legacy_vendor_id`) VALUES
  (1, 1, 'Joan Hill', 'joan@hillside.example.com', 'Net 30', 1),
  (2, 2, 'Sam Ortiz', 'sam@redwood.example.com', 'COD', 2);

INSERT INTO `clientTags` (`id`, `clientId`, `tagId`) VALUES
  (1, 3, 1),
  (2, 5, 2);

INSERT INTO `brands` (`id`, `name`, `vendorId`) VALUES
  (1, 'Hillside', 1),
  (2, 'Redwood', 2);

INSERT INTO `strains` (`id`, `name`, `standardizedName`, `category`) VALUES
  (1, 'Quiet Morning', 'quiet morning', 'hybrid'),
  (2, 'North Slope', 'north slope', 'indica');

INSERT INTO `products` (`id`, `brandId`, `strainId`, `supplier_client_id`, `nameCanonical`, `category`, `subcategory`, `uomSellable`) VALUES
  (1, 1, 1, 1, 'Quiet Morning, indoor', 'Flower', 'Indoor', 'LB'),
  (2, 2, 2, 2, 'North Slope, greenhouse', 'Flower', 'Greenhouse', 'LB'),
  (3, 2, NULL, 2, 'Ginger chews', 'Edibles', 'Gummies', 'EA');

INSERT INTO `lots` (`id`, `code`, `vendorId`, `supplier_client_id`, `date`) VALUES
  (1, 'HAND-LOT-1', 1, 1, '2025-11-03 08:00:00'),
  (2, 'HAND-LOT-2', 2, 2, '2025-11-04 08:00:00');

INSERT INTO `batches` (`id`, `code`, `sku`, `productId`, `lotId`, `batchStatus`, `grade`, `cogsMode`, `unitCogs`, `paymentTerms`, `ownership_type`, `onHandQty`) VALUES
  (1, 'HAND-BATCH-1', 'HAND-SKU-1', 1, 1, 'LIVE', 'A', 'FIXED', 1100.0000, 'CONSIGNMENT', 'CONSIGNED', 46.0000),
  (2, 'HAND-BATCH-2', 'HAND-SKU-2', 2, 2, 'LIVE', 'B', 'FIXED', 850.0000, 'CONSIGNMENT', 'CONSIGNED', 35.0000),
  (3, 'HAND-BATCH-3', 'HAND-SKU-3', 3, 2, 'LIVE', NULL, 'FIXED', 28.0000, 'COD', 'OFFICE_OWNED', 350.0000);

INSERT INTO `orders` (`id`, `order_number`, `orderType`, `is_draft`, `client_id`, `items`, `subtotal`, `total`, `total_cogs`, `total_margin`, `avg_margin_percent`, `quoteStatus`, `saleStatus`, `fulfillmentStatus`, `paymentTerms`, `due_date`, `created_by`, `notes`, `created_at`, `updated_at`) VALUES
  (1, 'HAND-ORD-1', 'SALE', 0, 3, '[{"batchId":1,"quantity":10,"unitPrice":1500},{"batchId":2,"quantity":5,"unitPrice":1200}]', 21000.00, 21000.00, 15250.0000, 5750.00, 27.38, NULL, 'PAID', 'DELIVERED', 'NET_15', '2025-11-20', 2, 'Corner: deliver before ten', '2025-11-05 10:15:00', '2025-11-12 09:00:00'),
  (2, 'HAND-ORD-2', 'SALE', 0, 4, '[{"batchId":1,"quantity":4,"unitPrice":1550}]', 6200.00, 6200.00, 4400.0000, 1800.00, 29.03, NULL, 'PARTIAL', 'SHIPPED', 'NET_30', '2025-12-10', 2, NULL, '2025-11-10 14:40:00', '2025-11-17 11:30:00'),
  (3, 'HAND-ORD-3', 'QUOTE', 1, 5, '[{"batchId":3,"quantity":20,"unitPrice":45}]', 900.00, 900.00, 560.0000, 340.00, 37.78, 'UNSENT', NULL, 'DRAFT', 'COD', NULL, 3, 'Waiting for their licence copy', '2025-11-14 16:05:00', '2025-11-14 16:05:00'),
  (4, 'HAND-ORD-4', 'SALE', 0, 3, '[{"batchId":3,"quantity":50,"unitPrice":42}]', 2100.00, 2100.00, 1400.0000, 700.00, 33.33, NULL, 'PENDING', 'PACKED', 'COD', '2025-11-18', 3, NULL, '2025-11-17 09:20:00', '2025-11-18 10:00:00');

INSERT INTO `order_line_items` (`id`, `order_id`, `batch_id`, `product_display_name`, `quantity`, `cogs_per_unit`, `original_cogs_per_unit`, `margin_percent`, `margin_dollar`, `margin_source`, `unit_price`, `line_total`) VALUES
  (1, 1, 1, 'Quiet Morning, indoor', 10.00, 1100.0000, 1100.0000, 26.67, 400.00, 'MANUAL', 1500.00, 15000.00),
  (2, 1, 2, 'North Slope, greenhouse', 5.00, 850.0000, 850.0000, 29.17, 350.00, 'MANUAL', 1200.00, 6000.00),
  (3, 2, 1, 'Quiet Morning, indoor', 4.00, 1100.0000, 1100.0000, 29.03, 450.00, 'MANUAL', 1550.00, 6200.00),
  (4, 3, 3, 'Ginger chews', 20.00, 28.0000, 28.0000, 37.78, 17.00, 'MANUAL', 45.00, 900.00),
  (5, 4, 3, 'Ginger chews', 50.00, 28.0000, 28.0000, 33.33, 14.00, 'MANUAL', 42.00, 2100.00);

INSERT INTO `order_status_history` (`id`, `order_id`, `fulfillmentStatus`, `changed_by`, `changed_at`, `notes`) VALUES
  (1, 1, 'SHIPPED', 3, '2025-11-06 12:00:00', NULL),
  (2, 1, 'DELIVERED', 3, '2025-11-07 09:40:00', 'Signed by the night manager'),
  (3, 2, 'SHIPPED', 3, '2025-11-12 12:00:00', NULL),
  (4, 4, 'PACKED', 3, '2025-11-18 10:00:00', NULL);

INSERT INTO `returns` (`id`, `order_id`, `items`, `returnReason`, `status`, `notes`, `processed_by`, `processed_at`) VALUES
  (1, 1, '[{"batchId":2,"quantity":1}]', 'NOT_AS_DESCRIBED', 'PENDING', 'Photo is in the mail of 11 November', 4, '2025-11-11 10:00:00');

INSERT INTO `invoices` (`id`, `invoiceNumber`, `customerId`, `invoiceDate`, `dueDate`, `subtotal`, `totalAmount`, `amountPaid`, `amountDue`, `status`, `paymentTerms`, `referenceType`, `referenceId`, `createdBy`) VALUES
  (1, 'HAND-INV-1', 3, '2025-11-06', '2025-11-20', 21000.00, 21000.00, 21000.00, 0.00, 'PAID', 'NET_15', 'ORDER', 1, 2),
  (2, 'HAND-INV-2', 4, '2025-11-11', '2025-12-10', 6200.00, 6200.00, 3000.00, 3200.00, 'PARTIAL', 'NET_30', 'ORDER', 2, 2),
  (3, 'HAND-INV-3', 3, '2025-11-18', '2025-11-18', 2100.00, 2100.00, 0.00, 2100.00, 'OVERDUE', 'COD', 'ORDER', 4, 2);

UPDATE `orders` SET `invoice_id` = 1, `updated_at` = `updated_at` WHERE `id` = 1;
UPDATE `orders` SET `invoice_id` = 2, `updated_at` = `updated_at` WHERE `id` = 2;
UPDATE `orders` SET `invoice_id` = 3, `updated_at` = `updated_at` WHERE `id` = 4;

INSERT INTO `invoiceLineItems` (`id`, `invoiceId`, `productId`, `batchId`, `description`, `quantity`, `unitPrice`, `lineTotal`) VALUES
  (1, 1, 1, 1, 'Quiet Morning, indoor', 10.00, 1500.00, 15000.00),
  (2, 1, 2, 2, 'North Slope, greenhouse', 5.00, 1200.00, 6000.00),
  (3, 2, 1, 1, 'Quiet Morning, indoor', 4.00, 1550.00, 6200.00),
  (4, 3, 3, 3, 'Ginger chews', 50.00, 42.00, 2100.00);

INSERT INTO `payments` (`id`, `paymentNumber`, `paymentType`, `paymentDate`, `amount`, `paymentMethod`, `referenceNumber`, `customerId`, `invoiceId`, `createdBy`) VALUES
  (1, 'HAND-PAY-1', 'RECEIVED', '2025-11-12', 21000.00, 'ACH', 'corner-7781', 3, 1, 4),
  (2, 'HAND-PAY-2', 'RECEIVED', '2025-11-17', 3000.00, 'CHECK', '1042', 4, 2, 4);

INSERT INTO `invoice_payments` (`id`, `payment_id`, `invoice_id`, `allocated_amount`, `allocated_by`) VALUES
  (1, 1, 1, 21000.00, 4),
  (2, 2, 2, 3000.00, 4);

INSERT INTO `inventoryMovements` (`id`, `batchId`, `inventoryMovementType`, `quantityChange`, `quantityBefore`, `quantityAfter`, `referenceType`, `referenceId`, `performedBy`, `createdAt`) VALUES
  (1, 1, 'INTAKE', '60.0000', '0.0000', '60.0000', 'LOT', 1, 3, '2025-11-03 09:00:00'),
  (2, 2, 'INTAKE', '40.0000', '0.0000', '40.0000', 'LOT', 2, 3, '2025-11-04 09:00:00'),
  (3, 3, 'INTAKE', '400.0000', '0.0000', '400.0000', 'LOT', 2, 3, '2025-11-04 09:10:00'),
  (4, 1, 'SALE', '-10.0000', '60.0000', '50.0000', 'ORDER', 1, 3, '2025-11-06 12:00:00'),
  (5, 2, 'SALE', '-5.0000', '40.0000', '35.0000', 'ORDER', 1, 3, '2025-11-06 12:00:00'),
  (6, 1, 'SALE', '-4.0000', '50.0000', '46.0000', 'ORDER', 2, 3, '2025-11-12 12:00:00'),
  (7, 3, 'SALE', '-50.0000', '400.0000', '350.0000', 'ORDER', 4, 3, '2025-11-18 10:00:00');

INSERT INTO `ledgerEntries` (`id`, `entryNumber`, `entryDate`, `accountId`, `debit`, `credit`, `description`, `referenceType`, `referenceId`, `fiscalPeriodId`, `createdBy`) VALUES
  (1, 'SALE-1-DR', '2025-11-06', 2, 21000.00, 0.00, 'HAND-INV-1', 'INVOICE', 1, 1, 4),
  (2, 'SALE-1-CR', '2025-11-06', 5, 0.00, 21000.00, 'HAND-INV-1', 'INVOICE', 1, 1, 4),
  (3, 'SALE-1-COGS-DR', '2025-11-06', 6, 15250.00, 0.00, 'HAND-INV-1', 'INVOICE', 1, 1, 4),
  (4, 'SALE-1-INV-CR', '2025-11-06', 3, 0.00, 15250.00, 'HAND-INV-1', 'INVOICE', 1, 1, 4),
  (5, 'SALE-2-DR', '2025-11-11', 2, 6200.00, 0.00, 'HAND-INV-2', 'INVOICE', 2, 1, 4),
  (6, 'SALE-2-CR', '2025-11-11', 5, 0.00, 6200.00, 'HAND-INV-2', 'INVOICE', 2, 1, 4),
  (7, 'SALE-2-COGS-DR', '2025-11-11', 6, 4400.00, 0.00, 'HAND-INV-2', 'INVOICE', 2, 1, 4),
  (8, 'SALE-2-INV-CR', '2025-11-11', 3, 0.00, 4400.00, 'HAND-INV-2', 'INVOICE', 2, 1, 4),
  (9, 'SALE-3-DR', '2025-11-18', 2, 2100.00, 0.00, 'HAND-INV-3', 'INVOICE', 3, 1, 4),
  (10, 'SALE-3-CR', '2025-11-18', 5, 0.00, 2100.00, 'HAND-INV-3', 'INVOICE', 3, 1, 4),
  (11, 'SALE-3-COGS-DR', '2025-11-18', 6, 1400.00, 0.00, 'HAND-INV-3', 'INVOICE', 3, 1, 4),
  (12, 'SALE-3-INV-CR', '2025-11-18', 3, 0.00, 1400.00, 'HAND-INV-3', 'INVOICE', 3, 1, 4),
  (13, 'PMT-1-DR', '2025-11-12', 1, 21000.00, 0.00, 'HAND-PAY-1', 'PAYMENT', 1, 1, 4),
  (14, 'PMT-1-CR', '2025-11-12', 2, 0.00, 21000.00, 'HAND-PAY-1', 'PAYMENT', 1, 1, 4),
  (15, 'PMT-2-DR', '2025-11-17', 1, 3000.00, 0.00, 'HAND-PAY-2', 'PAYMENT', 2, 1, 4),
  (16, 'PMT-2-CR', '2025-11-17', 2, 0.00, 3000.00, 'HAND-PAY-2', 'PAYMENT', 2, 1, 4);

INSERT INTO `client_activity` (`id`, `client_id`, `user_id`, `activity_type`, `metadata`) VALUES
  (1, 3, 2, 'CREATED', NULL),
  (2, 3, 4, 'PAYMENT_RECORDED', '{"payment":"HAND-PAY-1"}'),
  (3, 5, 3, 'NOTE_ADDED', NULL);

INSERT INTO `freeform_notes` (`id`, `userId`, `title`, `content`, `tags`, `isPinned`) VALUES
  (1, 3, 'Summit Retail: first call', '{"text":"They open in spring. Wants chews only, no flower. Ask for the licence copy again."}', '["prospect"]', 1),
  (2, 2, 'Corner Dispensary', '{"text":"Always pays by ACH within a week. Deliver before ten."}', '[]', 0);

INSERT INTO `client_notes` (`id`, `client_id`, `note_id`) VALUES
  (1, 5, 1),
  (2, 3, 2);

INSERT INTO `vendorNotes` (`id`, `vendorId`, `userId`, `client_id`, `note`) VALUES
  (1, 1, 2, 1, 'Joan prefers pickups on Mondays.');

INSERT INTO `comments` (`id`, `commentable_type`, `commentable_id`, `user_id`, `content`) VALUES
  (1, 'order', 2, 4, 'Second half promised for the first week of December.');

INSERT INTO `notifications` (`id`, `recipient_type`, `user_id`, `client_id`, `type`, `title`, `message`) VALUES
  (1, 'user', 4, NULL, 'warning', 'HAND-INV-3 is due', 'Corner Dispensary, 2,100.00');
