-- TERP's tables as far as the bot's profiles touch them, and a few that hang on those: what clearing
-- would take along. Names, types, keys and defaults are TERP's own; a test compares them with its schema.
-- Loads on MySQL 8.0 and MariaDB 11. Parents come before children, and no foreign key is left out.

-- People and reference data

CREATE TABLE `users` (
  `id` int NOT NULL AUTO_INCREMENT,
  `openId` varchar(64) NOT NULL,
  `deleted_at` timestamp NULL,
  `name` text NULL,
  `email` varchar(320) NULL,
  `loginMethod` varchar(64) NULL,
  `role` enum('user','admin') NOT NULL DEFAULT 'user',
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  `lastSignedIn` timestamp NOT NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  UNIQUE KEY `users_openId_unique` (`openId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `accounts` (
  `id` int NOT NULL AUTO_INCREMENT,
  `accountNumber` varchar(20) NOT NULL,
  `deleted_at` timestamp NULL,
  `accountName` varchar(255) NOT NULL,
  `accountType` enum('ASSET','LIABILITY','EQUITY','REVENUE','EXPENSE') NOT NULL,
  `parentAccountId` int NULL,
  `isActive` tinyint(1) NOT NULL DEFAULT 1,
  `normalBalance` enum('DEBIT','CREDIT') NOT NULL,
  `description` text NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `accounts_accountNumber_unique` (`accountNumber`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `fiscalPeriods` (
  `id` int NOT NULL AUTO_INCREMENT,
  `periodName` varchar(100) NOT NULL,
  `deleted_at` timestamp NULL,
  `startDate` date NOT NULL,
  `endDate` date NOT NULL,
  `fiscalYear` int NOT NULL,
  `status` enum('OPEN','CLOSED','LOCKED') NOT NULL DEFAULT 'OPEN',
  `closedAt` timestamp NULL,
  `closedBy` int NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `bankAccounts` (
  `id` int NOT NULL AUTO_INCREMENT,
  `accountName` varchar(255) NOT NULL,
  `deleted_at` timestamp NULL,
  `accountNumber` varchar(50) NOT NULL,
  `bankName` varchar(255) NOT NULL,
  `accountType` enum('CHECKING','SAVINGS','MONEY_MARKET','CREDIT_CARD') NOT NULL,
  `currency` varchar(3) NOT NULL DEFAULT 'USD',
  `currentBalance` decimal(12,2) NOT NULL DEFAULT 0.00,
  `isActive` tinyint(1) NOT NULL DEFAULT 1,
  `ledgerAccountId` int NULL,
  `notes` text NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `paymentMethods` (
  `id` int NOT NULL AUTO_INCREMENT,
  `code` varchar(50) NOT NULL,
  `name` varchar(100) NOT NULL,
  `description` text NULL,
  `isActive` int NOT NULL DEFAULT 1,
  `sortOrder` int NOT NULL DEFAULT 0,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `paymentMethods_code_unique` (`code`),
  KEY `idx_payment_methods_active` (`isActive`),
  KEY `idx_payment_methods_sort` (`sortOrder`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `expenseCategories` (
  `id` int NOT NULL AUTO_INCREMENT,
  `categoryName` varchar(255) NOT NULL,
  `deleted_at` timestamp NULL,
  `parentCategoryId` int NULL,
  `ledgerAccountId` int NULL,
  `isActive` tinyint(1) NOT NULL DEFAULT 1,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `categories` (
  `id` int NOT NULL AUTO_INCREMENT,
  `name` varchar(100) NOT NULL,
  `deleted_at` timestamp NULL,
  `description` text NULL,
  `isActive` int NOT NULL DEFAULT 1,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `categories_name_unique` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `subcategories` (
  `id` int NOT NULL AUTO_INCREMENT,
  `categoryId` int NOT NULL,
  `name` varchar(100) NOT NULL,
  `deleted_at` timestamp NULL,
  `description` text NULL,
  `isActive` int NOT NULL DEFAULT 1,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `grades` (
  `id` int NOT NULL AUTO_INCREMENT,
  `name` varchar(50) NOT NULL,
  `deleted_at` timestamp NULL,
  `description` text NULL,
  `sortOrder` int NULL DEFAULT 0,
  `isActive` int NOT NULL DEFAULT 1,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `grades_name_unique` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `locations` (
  `id` int NOT NULL AUTO_INCREMENT,
  `site` varchar(100) NOT NULL,
  `deleted_at` timestamp NULL,
  `zone` varchar(100) NULL,
  `rack` varchar(100) NULL,
  `shelf` varchar(100) NULL,
  `bin` varchar(100) NULL,
  `isActive` int NOT NULL DEFAULT 1,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `unit_types` (
  `id` int NOT NULL AUTO_INCREMENT,
  `code` varchar(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `description` text NULL,
  `category` enum('WEIGHT','COUNT','VOLUME','PACKAGED') NOT NULL,
  `conversion_factor` decimal(15,6) NULL DEFAULT 1.000000,
  `base_unit_code` varchar(20) NULL,
  `is_active` tinyint(1) NOT NULL DEFAULT 1,
  `sort_order` int NOT NULL DEFAULT 0,
  `created_at` timestamp NOT NULL DEFAULT (now()),
  `updated_at` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `unit_types_code_unique` (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `workflow_statuses` (
  `id` int NOT NULL AUTO_INCREMENT,
  `name` varchar(100) NOT NULL,
  `slug` varchar(50) NOT NULL,
  `color` varchar(20) NOT NULL DEFAULT '#6B7280',
  `order` int NOT NULL DEFAULT 0,
  `isActive` int NOT NULL DEFAULT 1,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `workflow_statuses_slug_unique` (`slug`),
  KEY `idx_workflow_statuses_isActive` (`isActive`),
  KEY `idx_workflow_statuses_order` (`order`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `tags` (
  `id` int NOT NULL AUTO_INCREMENT,
  `name` varchar(100) NOT NULL,
  `deleted_at` timestamp NULL,
  `standardizedName` varchar(100) NOT NULL,
  `category` enum('STATUS','PRIORITY','TYPE','CUSTOM','STRAIN','FLAVOR','EFFECT') NULL DEFAULT 'CUSTOM',
  `color` varchar(7) NULL DEFAULT '#6B7280',
  `description` text NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `tags_name_unique` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `pricing_defaults` (
  `id` int NOT NULL AUTO_INCREMENT,
  `product_category` varchar(100) NOT NULL,
  `default_margin_percent` decimal(5,2) NOT NULL,
  `created_at` timestamp NOT NULL DEFAULT (now()),
  `updated_at` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `pricing_defaults_product_category_unique` (`product_category`),
  KEY `idx_product_category` (`product_category`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `sequences` (
  `id` int NOT NULL AUTO_INCREMENT,
  `name` varchar(50) NOT NULL,
  `deleted_at` timestamp NULL,
  `prefix` varchar(20) NOT NULL,
  `currentValue` int NOT NULL DEFAULT 0,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `sequences_name_unique` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `deployments` (
  `id` int NOT NULL AUTO_INCREMENT,
  `commitSha` varchar(40) NOT NULL,
  `commitMessage` text NOT NULL,
  `commitTimestamp` timestamp NOT NULL,
  `branch` varchar(255) NOT NULL,
  `author` varchar(255) NOT NULL,
  `pusher` varchar(255) NOT NULL,
  `status` varchar(50) NOT NULL DEFAULT 'pending',
  `startedAt` timestamp NOT NULL DEFAULT (now()),
  `completedAt` timestamp NULL,
  `duration` int NULL,
  `doDeploymentId` varchar(255) NULL,
  `buildLogs` text NULL,
  `deploymentUrl` varchar(500) NULL,
  `errorMessage` text NULL,
  `githubDeliveryId` varchar(255) NULL,
  `webhookPayload` json NULL,
  PRIMARY KEY (`id`),
  KEY `idx_deployments_branch` (`branch`),
  KEY `idx_deployments_commit_sha` (`commitSha`),
  KEY `idx_deployments_started_at` (`startedAt`),
  KEY `idx_deployments_status` (`status`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Suppliers, clients and what is known about them

CREATE TABLE `vendors` (
  `id` int NOT NULL AUTO_INCREMENT,
  `name` varchar(255) NOT NULL,
  `deleted_at` timestamp NULL,
  `contactName` varchar(255) NULL,
  `contactEmail` varchar(320) NULL,
  `contactPhone` varchar(50) NULL,
  `paymentTerms` varchar(100) NULL,
  `notes` text NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `vendors_name_unique` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `clients` (
  `id` int NOT NULL AUTO_INCREMENT,
  `version` int NOT NULL DEFAULT 1,
  `teri_code` varchar(50) NOT NULL,
  `name` varchar(255) NOT NULL,
  `email` varchar(255) NULL,
  `phone` varchar(50) NULL,
  `address` text NULL,
  `businessType` enum('RETAIL','WHOLESALE','DISPENSARY','DELIVERY','MANUFACTURER','DISTRIBUTOR','OTHER') NULL,
  `preferredContact` enum('EMAIL','PHONE','TEXT','ANY') NULL,
  `payment_terms` int NULL DEFAULT 30,
  `is_buyer` tinyint(1) NULL DEFAULT 0,
  `is_seller` tinyint(1) NULL DEFAULT 0,
  `is_brand` tinyint(1) NULL DEFAULT 0,
  `is_referee` tinyint(1) NULL DEFAULT 0,
  `is_contractor` tinyint(1) NULL DEFAULT 0,
  `tags` json NULL,
  `pricing_profile_id` int NULL,
  `custom_pricing_rules` json NULL,
  `cogsAdjustmentType` enum('NONE','PERCENTAGE','PERCENTAGE_DECREASE','PERCENTAGE_INCREASE','FIXED_AMOUNT','FIXED_DECREASE','FIXED_INCREASE') NULL DEFAULT 'NONE',
  `cogs_adjustment_value` decimal(15,4) NULL DEFAULT 0.0000,
  `auto_defer_consignment` tinyint(1) NULL DEFAULT 0,
  `total_spent` decimal(15,2) NULL DEFAULT 0.00,
  `total_profit` decimal(15,2) NULL DEFAULT 0.00,
  `avg_profit_margin` decimal(5,2) NULL DEFAULT 0.00,
  `total_owed` decimal(15,2) NULL DEFAULT 0.00,
  `oldest_debt_days` int NULL DEFAULT 0,
  `credit_limit` decimal(15,2) NULL DEFAULT 0.00,
  `credit_limit_updated_at` timestamp NULL,
  `creditLimitSource` enum('CALCULATED','MANUAL') NULL DEFAULT 'CALCULATED',
  `credit_limit_override_reason` text NULL,
  `vip_portal_enabled` tinyint(1) NULL DEFAULT 0,
  `vip_portal_last_login` timestamp NULL,
  `wishlist` text NULL,
  `referred_by_client_id` int NULL,
  `deleted_at` timestamp NULL,
  `created_at` timestamp NULL DEFAULT (now()),
  `updated_at` timestamp NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `clients_teri_code_unique` (`teri_code`),
  KEY `idx_referred_by` (`referred_by_client_id`),
  KEY `idx_teri_code` (`teri_code`),
  KEY `idx_total_owed` (`total_owed`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `vendorNotes` (
  `id` int NOT NULL AUTO_INCREMENT,
  `client_id` int NULL,
  `vendorId` int NOT NULL,
  `deleted_at` timestamp NULL,
  `userId` int NOT NULL,
  `note` text NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  KEY `idx_vendor_notes_client_id` (`client_id`),
  KEY `vendorNotes_userId_users_id_fk` (`userId`),
  KEY `vendorNotes_vendorId_vendors_id_fk` (`vendorId`),
  CONSTRAINT `vendorNotes_client_id_clients_id_fk` FOREIGN KEY (`client_id`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE,
  CONSTRAINT `vendorNotes_userId_users_id_fk` FOREIGN KEY (`userId`)
    REFERENCES `users` (`id`),
  CONSTRAINT `vendorNotes_vendorId_vendors_id_fk` FOREIGN KEY (`vendorId`)
    REFERENCES `vendors` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `supplier_profiles` (
  `id` int NOT NULL AUTO_INCREMENT,
  `client_id` int NOT NULL,
  `contact_name` varchar(255) NULL,
  `contact_email` varchar(320) NULL,
  `contact_phone` varchar(50) NULL,
  `payment_terms` varchar(100) NULL,
  `supplier_notes` text NULL,
  `legacy_vendor_id` int NULL,
  `preferred_payment_method` enum('CASH','CHECK','WIRE','ACH','CREDIT_CARD','OTHER') NULL,
  `tax_id` varchar(50) NULL,
  `license_number` varchar(100) NULL,
  `created_at` timestamp NOT NULL DEFAULT (now()),
  `updated_at` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `supplier_profiles_client_id_unique` (`client_id`),
  KEY `idx_supplier_profiles_client_id` (`client_id`),
  KEY `idx_supplier_profiles_legacy_vendor` (`legacy_vendor_id`),
  CONSTRAINT `supplier_profiles_client_id_clients_id_fk` FOREIGN KEY (`client_id`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `clientTags` (
  `id` int NOT NULL AUTO_INCREMENT,
  `clientId` int NOT NULL,
  `tagId` int NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `deleted_at` timestamp NULL,
  PRIMARY KEY (`id`),
  KEY `clientTags_clientId_clients_id_fk` (`clientId`),
  KEY `clientTags_tagId_tags_id_fk` (`tagId`),
  CONSTRAINT `clientTags_clientId_clients_id_fk` FOREIGN KEY (`clientId`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE,
  CONSTRAINT `clientTags_tagId_tags_id_fk` FOREIGN KEY (`tagId`)
    REFERENCES `tags` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `client_activity` (
  `id` int NOT NULL AUTO_INCREMENT,
  `client_id` int NOT NULL,
  `user_id` int NOT NULL,
  `activity_type` enum('CREATED','UPDATED','TRANSACTION_ADDED','PAYMENT_RECORDED','NOTE_ADDED','TAG_ADDED','TAG_REMOVED') NOT NULL,
  `metadata` json NULL,
  `created_at` timestamp NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  KEY `client_activity_user_id_users_id_fk` (`user_id`),
  KEY `idx_client_id` (`client_id`),
  CONSTRAINT `client_activity_client_id_clients_id_fk` FOREIGN KEY (`client_id`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE,
  CONSTRAINT `client_activity_user_id_users_id_fk` FOREIGN KEY (`user_id`)
    REFERENCES `users` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `client_communications` (
  `id` int NOT NULL AUTO_INCREMENT,
  `client_id` int NOT NULL,
  `communicationType` enum('CALL','EMAIL','MEETING','NOTE') NOT NULL,
  `subject` varchar(255) NOT NULL,
  `notes` text NULL,
  `communicated_at` timestamp NOT NULL,
  `logged_by` int NOT NULL,
  `created_at` timestamp NOT NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  KEY `client_communications_logged_by_users_id_fk` (`logged_by`),
  KEY `idx_client_id` (`client_id`),
  KEY `idx_communicated_at` (`communicated_at`),
  KEY `idx_type` (`communicationType`),
  CONSTRAINT `client_communications_client_id_clients_id_fk` FOREIGN KEY (`client_id`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE,
  CONSTRAINT `client_communications_logged_by_users_id_fk` FOREIGN KEY (`logged_by`)
    REFERENCES `users` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `client_credit_limits` (
  `id` int NOT NULL AUTO_INCREMENT,
  `client_id` int NOT NULL,
  `credit_limit` decimal(15,2) NOT NULL DEFAULT 0.00,
  `current_exposure` decimal(15,2) NOT NULL DEFAULT 0.00,
  `utilization_percent` decimal(5,2) NOT NULL DEFAULT 0.00,
  `credit_health_score` decimal(5,2) NOT NULL DEFAULT 0.00,
  `base_capacity` decimal(15,2) NOT NULL DEFAULT 0.00,
  `risk_modifier` decimal(5,4) NOT NULL DEFAULT 1.0000,
  `directional_factor` decimal(5,4) NOT NULL DEFAULT 1.0000,
  `mode` enum('LEARNING','ACTIVE') NOT NULL DEFAULT 'LEARNING',
  `confidence_score` decimal(5,2) NOT NULL DEFAULT 0.00,
  `data_readiness` decimal(5,2) NOT NULL DEFAULT 0.00,
  `trend` enum('IMPROVING','STABLE','WORSENING') NOT NULL DEFAULT 'STABLE',
  `last_calculated` timestamp NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  `created_at` timestamp NULL DEFAULT (now()),
  `updated_at` timestamp NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `client_credit_limits_client_id_unique` (`client_id`),
  KEY `idx_client_id` (`client_id`),
  CONSTRAINT `client_credit_limits_client_id_clients_id_fk` FOREIGN KEY (`client_id`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `freeform_notes` (
  `id` int NOT NULL AUTO_INCREMENT,
  `userId` int NOT NULL,
  `deleted_at` timestamp NULL,
  `title` varchar(500) NOT NULL DEFAULT 'Untitled Note',
  `content` json NULL,
  `templateType` varchar(100) NULL,
  `tags` json NULL,
  `isPinned` tinyint(1) NOT NULL DEFAULT 0,
  `isArchived` tinyint(1) NOT NULL DEFAULT 0,
  `sharedWith` json NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  `lastViewedAt` timestamp NULL,
  PRIMARY KEY (`id`),
  KEY `freeform_notes_userId_users_id_fk` (`userId`),
  CONSTRAINT `freeform_notes_userId_users_id_fk` FOREIGN KEY (`userId`)
    REFERENCES `users` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `client_notes` (
  `id` int NOT NULL AUTO_INCREMENT,
  `client_id` int NOT NULL,
  `note_id` int NOT NULL,
  `created_at` timestamp NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  UNIQUE KEY `unique_client_note` (`client_id`, `note_id`),
  KEY `client_notes_note_id_freeform_notes_id_fk` (`note_id`),
  CONSTRAINT `client_notes_client_id_clients_id_fk` FOREIGN KEY (`client_id`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE,
  CONSTRAINT `client_notes_note_id_freeform_notes_id_fk` FOREIGN KEY (`note_id`)
    REFERENCES `freeform_notes` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `client_transactions` (
  `id` int NOT NULL AUTO_INCREMENT,
  `client_id` int NOT NULL,
  `transaction_type` enum('INVOICE','PAYMENT','QUOTE','ORDER','REFUND','CREDIT') NOT NULL,
  `transaction_number` varchar(100) NULL,
  `transaction_date` date NOT NULL,
  `amount` decimal(15,2) NOT NULL,
  `payment_status` enum('PAID','PENDING','OVERDUE','PARTIAL') NULL DEFAULT 'PENDING',
  `payment_date` date NULL,
  `payment_amount` decimal(15,2) NULL,
  `notes` text NULL,
  `metadata` json NULL,
  `created_at` timestamp NULL DEFAULT (now()),
  `updated_at` timestamp NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  KEY `idx_client_id` (`client_id`),
  KEY `idx_payment_status` (`payment_status`),
  KEY `idx_transaction_date` (`transaction_date`),
  CONSTRAINT `client_transactions_client_id_clients_id_fk` FOREIGN KEY (`client_id`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `client_ledger_adjustments` (
  `id` int NOT NULL AUTO_INCREMENT,
  `client_id` int NOT NULL,
  `transaction_type` enum('CREDIT','DEBIT') NOT NULL,
  `amount` decimal(12,2) NOT NULL,
  `description` text NOT NULL,
  `effective_date` date NOT NULL,
  `created_by` int NOT NULL,
  `created_at` timestamp NOT NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  KEY `client_ledger_adjustments_created_by_users_id_fk` (`created_by`),
  KEY `idx_ledger_adj_client_id` (`client_id`),
  KEY `idx_ledger_adj_effective_date` (`effective_date`),
  KEY `idx_ledger_adj_type` (`transaction_type`),
  CONSTRAINT `client_ledger_adjustments_client_id_clients_id_fk` FOREIGN KEY (`client_id`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE,
  CONSTRAINT `client_ledger_adjustments_created_by_users_id_fk` FOREIGN KEY (`created_by`)
    REFERENCES `users` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `note_comments` (
  `id` int NOT NULL AUTO_INCREMENT,
  `noteId` int NOT NULL,
  `deleted_at` timestamp NULL,
  `userId` int NOT NULL,
  `content` text NOT NULL,
  `parentCommentId` int NULL,
  `isResolved` tinyint(1) NOT NULL DEFAULT 0,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  KEY `note_comments_noteId_freeform_notes_id_fk` (`noteId`),
  KEY `note_comments_userId_users_id_fk` (`userId`),
  CONSTRAINT `note_comments_noteId_freeform_notes_id_fk` FOREIGN KEY (`noteId`)
    REFERENCES `freeform_notes` (`id`) ON DELETE CASCADE,
  CONSTRAINT `note_comments_userId_users_id_fk` FOREIGN KEY (`userId`)
    REFERENCES `users` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `comments` (
  `id` int NOT NULL AUTO_INCREMENT,
  `commentable_type` varchar(50) NOT NULL,
  `commentable_id` int NOT NULL,
  `user_id` int NOT NULL,
  `content` text NOT NULL,
  `is_resolved` tinyint(1) NOT NULL DEFAULT 0,
  `resolved_at` timestamp NULL,
  `resolved_by` int NULL,
  `created_at` timestamp NOT NULL DEFAULT (now()),
  `updated_at` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  `deleted_at` timestamp NULL,
  PRIMARY KEY (`id`),
  KEY `comments_resolved_by_users_id_fk` (`resolved_by`),
  KEY `idx_commentable` (`commentable_type`, `commentable_id`),
  KEY `idx_created_at` (`created_at`),
  KEY `idx_is_resolved` (`is_resolved`),
  KEY `idx_user_id` (`user_id`),
  CONSTRAINT `comments_resolved_by_users_id_fk` FOREIGN KEY (`resolved_by`)
    REFERENCES `users` (`id`) ON DELETE SET NULL,
  CONSTRAINT `comments_user_id_users_id_fk` FOREIGN KEY (`user_id`)
    REFERENCES `users` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `comment_mentions` (
  `id` int NOT NULL AUTO_INCREMENT,
  `comment_id` int NOT NULL,
  `mentioned_user_id` int NOT NULL,
  `mentioned_by_user_id` int NOT NULL,
  `created_at` timestamp NOT NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  UNIQUE KEY `unique_mention` (`comment_id`, `mentioned_user_id`),
  KEY `comment_mentions_mentioned_by_user_id_users_id_fk` (`mentioned_by_user_id`),
  KEY `idx_comment_id` (`comment_id`),
  KEY `idx_mentioned_user_id` (`mentioned_user_id`),
  CONSTRAINT `comment_mentions_comment_id_comments_id_fk` FOREIGN KEY (`comment_id`)
    REFERENCES `comments` (`id`) ON DELETE CASCADE,
  CONSTRAINT `comment_mentions_mentioned_by_user_id_users_id_fk` FOREIGN KEY (`mentioned_by_user_id`)
    REFERENCES `users` (`id`) ON DELETE CASCADE,
  CONSTRAINT `comment_mentions_mentioned_user_id_users_id_fk` FOREIGN KEY (`mentioned_user_id`)
    REFERENCES `users` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `notifications` (
  `id` int NOT NULL AUTO_INCREMENT,
  `recipient_type` enum('user','client') NOT NULL DEFAULT 'user',
  `user_id` int NULL,
  `client_id` int NULL,
  `type` enum('info','warning','success','error') NOT NULL,
  `title` varchar(255) NOT NULL,
  `message` text NULL,
  `link` varchar(500) NULL,
  `channel` enum('in_app','email','sms') NOT NULL DEFAULT 'in_app',
  `read` tinyint(1) NOT NULL DEFAULT 0,
  `metadata` json NULL,
  `is_deleted` tinyint(1) NOT NULL DEFAULT 0,
  `created_at` timestamp NOT NULL DEFAULT (now()),
  `updated_at` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  KEY `idx_notifications_recipient_channel` (`recipient_type`, `user_id`, `client_id`, `channel`),
  KEY `idx_notifications_recipient_created` (`recipient_type`, `user_id`, `client_id`, `created_at`),
  KEY `idx_notifications_recipient_read` (`recipient_type`, `user_id`, `client_id`, `read`),
  KEY `notifications_client_id_clients_id_fk` (`client_id`),
  KEY `notifications_user_id_users_id_fk` (`user_id`),
  CONSTRAINT `notifications_client_id_clients_id_fk` FOREIGN KEY (`client_id`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE,
  CONSTRAINT `notifications_user_id_users_id_fk` FOREIGN KEY (`user_id`)
    REFERENCES `users` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Products and stock

CREATE TABLE `brands` (
  `id` int NOT NULL AUTO_INCREMENT,
  `name` varchar(255) NOT NULL,
  `deleted_at` timestamp NULL,
  `vendorId` int NULL,
  `description` text NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `strains` (
  `id` int NOT NULL AUTO_INCREMENT,
  `name` varchar(255) NOT NULL,
  `deleted_at` timestamp NULL,
  `standardizedName` varchar(255) NOT NULL,
  `aliases` text NULL,
  `category` varchar(50) NULL,
  `description` text NULL,
  `openthcId` varchar(255) NULL,
  `openthcStub` varchar(255) NULL,
  `parentStrainId` int NULL,
  `baseStrainName` varchar(255) NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `strains_name_unique` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `products` (
  `id` int NOT NULL AUTO_INCREMENT,
  `brandId` int NOT NULL,
  `supplier_client_id` int NULL,
  `strainId` int NULL,
  `nameCanonical` varchar(500) NOT NULL,
  `deleted_at` timestamp NULL,
  `category` varchar(100) NOT NULL,
  `subcategory` varchar(100) NULL,
  `uomSellable` varchar(20) NOT NULL DEFAULT 'EA',
  `description` text NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  KEY `idx_products_supplier_client_id` (`supplier_client_id`),
  CONSTRAINT `products_supplier_client_id_clients_id_fk` FOREIGN KEY (`supplier_client_id`)
    REFERENCES `clients` (`id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `productTags` (
  `id` int NOT NULL AUTO_INCREMENT,
  `productId` int NOT NULL,
  `tagId` int NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `deleted_at` timestamp NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `calendar_events` (
  `id` int NOT NULL AUTO_INCREMENT,
  `title` varchar(255) NOT NULL,
  `description` text NULL,
  `location` varchar(500) NULL,
  `start_date` date NOT NULL,
  `end_date` date NOT NULL,
  `start_time` varchar(8) NULL,
  `end_time` varchar(8) NULL,
  `timezone` varchar(50) NULL,
  `is_floating_time` tinyint(1) NOT NULL DEFAULT 0,
  `module` enum('INVENTORY','ACCOUNTING','CLIENTS','VENDORS','ORDERS','SAMPLES','COMPLIANCE','GENERAL') NOT NULL,
  `event_type` enum('MEETING','DEADLINE','TASK','DELIVERY','PAYMENT_DUE','FOLLOW_UP','AUDIT','INTAKE','PHOTOGRAPHY','BATCH_EXPIRATION','RECURRING_ORDER','SAMPLE_REQUEST','OTHER','AR_COLLECTION','AP_PAYMENT') NOT NULL,
  `status` enum('SCHEDULED','IN_PROGRESS','COMPLETED','CANCELLED') NOT NULL DEFAULT 'SCHEDULED',
  `priority` enum('LOW','MEDIUM','HIGH','URGENT') NOT NULL DEFAULT 'MEDIUM',
  `is_recurring` tinyint(1) NOT NULL DEFAULT 0,
  `entity_type` varchar(50) NULL,
  `entity_id` int NULL,
  `client_id` int NULL,
  `vendor_id` int NULL,
  `calendar_id` int NULL,
  `metadata` json NULL,
  `created_by` int NOT NULL,
  `assigned_to` int NULL,
  `visibility` enum('PRIVATE','TEAM','COMPANY','PUBLIC') NOT NULL DEFAULT 'COMPANY',
  `is_auto_generated` tinyint(1) NOT NULL DEFAULT 0,
  `auto_generation_rule` varchar(100) NULL,
  `version` int NOT NULL DEFAULT 1,
  `created_at` timestamp NOT NULL DEFAULT (now()),
  `updated_at` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  `deleted_at` timestamp NULL,
  PRIMARY KEY (`id`),
  KEY `idx_calendar_assigned` (`assigned_to`),
  KEY `idx_calendar_created_by` (`created_by`),
  KEY `idx_calendar_date_range` (`start_date`, `end_date`),
  KEY `idx_calendar_entity` (`entity_type`, `entity_id`),
  KEY `idx_calendar_events_calendar_id` (`calendar_id`),
  KEY `idx_calendar_events_client_id` (`client_id`),
  KEY `idx_calendar_events_vendor_id` (`vendor_id`),
  KEY `idx_calendar_module` (`module`),
  KEY `idx_calendar_status` (`status`),
  CONSTRAINT `calendar_events_assigned_to_users_id_fk` FOREIGN KEY (`assigned_to`)
    REFERENCES `users` (`id`),
  CONSTRAINT `calendar_events_client_id_clients_id_fk` FOREIGN KEY (`client_id`)
    REFERENCES `clients` (`id`) ON DELETE SET NULL,
  CONSTRAINT `calendar_events_created_by_users_id_fk` FOREIGN KEY (`created_by`)
    REFERENCES `users` (`id`),
  CONSTRAINT `calendar_events_vendor_id_vendors_id_fk` FOREIGN KEY (`vendor_id`)
    REFERENCES `vendors` (`id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `batches` (
  `id` int NOT NULL AUTO_INCREMENT,
  `code` varchar(50) NOT NULL,
  `deleted_at` timestamp NULL,
  `version` int NOT NULL DEFAULT 1,
  `sku` varchar(100) NOT NULL,
  `productId` int NOT NULL,
  `lotId` int NOT NULL,
  `batchStatus` enum('AWAITING_INTAKE','LIVE','ON_HOLD','QUARANTINED','SOLD_OUT','CLOSED') NOT NULL DEFAULT 'AWAITING_INTAKE',
  `isPhotographyComplete` tinyint(1) NOT NULL DEFAULT 0,
  `statusId` int NULL,
  `grade` varchar(10) NULL,
  `isSample` int NOT NULL DEFAULT 0,
  `sampleOnly` int NOT NULL DEFAULT 0,
  `sampleAvailable` int NOT NULL DEFAULT 0,
  `cogsMode` enum('FIXED','RANGE') NOT NULL DEFAULT 'FIXED',
  `unitCogs` decimal(15,4) NULL,
  `unitCogsMin` decimal(15,4) NULL,
  `unitCogsMax` decimal(15,4) NULL,
  `paymentTerms` enum('COD','NET_7','NET_15','NET_30','CONSIGNMENT','PARTIAL') NOT NULL,
  `ownership_type` enum('CONSIGNED','OFFICE_OWNED','SAMPLE') NOT NULL DEFAULT 'CONSIGNED',
  `amountPaid` decimal(12,2) NULL DEFAULT 0.00,
  `metadata` text NULL,
  `photo_session_event_id` int NULL,
  `onHandQty` decimal(15,4) NOT NULL DEFAULT 0.0000,
  `sampleQty` decimal(15,4) NOT NULL DEFAULT 0.0000,
  `reservedQty` decimal(15,4) NOT NULL DEFAULT 0.0000,
  `quarantineQty` decimal(15,4) NOT NULL DEFAULT 0.0000,
  `holdQty` decimal(15,4) NOT NULL DEFAULT 0.0000,
  `defectiveQty` decimal(15,4) NOT NULL DEFAULT 0.0000,
  `publishEcom` int NOT NULL DEFAULT 0,
  `publishB2b` int NOT NULL DEFAULT 0,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `batches_code_unique` (`code`),
  UNIQUE KEY `batches_sku_unique` (`sku`),
  KEY `batches_photo_session_event_id_calendar_events_id_fk` (`photo_session_event_id`),
  KEY `batches_statusId_workflow_statuses_id_fk` (`statusId`),
  KEY `idx_batches_product_id` (`productId`),
  KEY `idx_batches_product_status` (`productId`, `batchStatus`),
  KEY `idx_batches_status_created` (`batchStatus`, `createdAt`),
  CONSTRAINT `batches_photo_session_event_id_calendar_events_id_fk` FOREIGN KEY (`photo_session_event_id`)
    REFERENCES `calendar_events` (`id`) ON DELETE SET NULL,
  CONSTRAINT `batches_statusId_workflow_statuses_id_fk` FOREIGN KEY (`statusId`)
    REFERENCES `workflow_statuses` (`id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `product_images` (
  `id` int NOT NULL AUTO_INCREMENT,
  `batch_id` int NULL,
  `product_id` int NULL,
  `image_url` varchar(500) NOT NULL,
  `thumbnail_url` varchar(500) NULL,
  `caption` varchar(255) NULL,
  `is_primary` tinyint(1) NULL DEFAULT 0,
  `sort_order` int NULL DEFAULT 0,
  `status` enum('PENDING','APPROVED','REJECTED','ARCHIVED') NULL DEFAULT 'APPROVED',
  `uploaded_by` int NULL,
  `uploaded_at` timestamp NULL DEFAULT (now()),
  `deleted_at` timestamp NULL,
  PRIMARY KEY (`id`),
  KEY `idx_batch_images` (`batch_id`),
  KEY `idx_product_images` (`product_id`),
  KEY `product_images_uploaded_by_users_id_fk` (`uploaded_by`),
  CONSTRAINT `product_images_batch_id_batches_id_fk` FOREIGN KEY (`batch_id`)
    REFERENCES `batches` (`id`) ON DELETE CASCADE,
  CONSTRAINT `product_images_product_id_products_id_fk` FOREIGN KEY (`product_id`)
    REFERENCES `products` (`id`) ON DELETE CASCADE,
  CONSTRAINT `product_images_uploaded_by_users_id_fk` FOREIGN KEY (`uploaded_by`)
    REFERENCES `users` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `lots` (
  `id` int NOT NULL AUTO_INCREMENT,
  `code` varchar(50) NOT NULL,
  `deleted_at` timestamp NULL,
  `supplier_client_id` int NULL,
  `vendorId` int NOT NULL,
  `date` timestamp NOT NULL,
  `notes` text NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `lots_code_unique` (`code`),
  KEY `idx_lots_supplier_client_id` (`supplier_client_id`),
  CONSTRAINT `lots_supplier_client_id_clients_id_fk` FOREIGN KEY (`supplier_client_id`)
    REFERENCES `clients` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `batchLocations` (
  `id` int NOT NULL AUTO_INCREMENT,
  `batchId` int NOT NULL,
  `site` varchar(100) NOT NULL,
  `deleted_at` timestamp NULL,
  `zone` varchar(100) NULL,
  `rack` varchar(100) NULL,
  `shelf` varchar(100) NULL,
  `bin` varchar(100) NULL,
  `qty` decimal(15,4) NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `batch_status_history` (
  `id` int NOT NULL AUTO_INCREMENT,
  `batchId` int NOT NULL,
  `fromStatusId` int NULL,
  `toStatusId` int NOT NULL,
  `changedBy` int NOT NULL,
  `notes` text NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  KEY `batch_status_history_fromStatusId_workflow_statuses_id_fk` (`fromStatusId`),
  KEY `idx_batch_status_history_batchId` (`batchId`),
  KEY `idx_batch_status_history_changedBy` (`changedBy`),
  KEY `idx_batch_status_history_createdAt` (`createdAt`),
  KEY `idx_batch_status_history_toStatusId` (`toStatusId`),
  CONSTRAINT `batch_status_history_batchId_batches_id_fk` FOREIGN KEY (`batchId`)
    REFERENCES `batches` (`id`) ON DELETE CASCADE,
  CONSTRAINT `batch_status_history_changedBy_users_id_fk` FOREIGN KEY (`changedBy`)
    REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `batch_status_history_fromStatusId_workflow_statuses_id_fk` FOREIGN KEY (`fromStatusId`)
    REFERENCES `workflow_statuses` (`id`) ON DELETE SET NULL,
  CONSTRAINT `batch_status_history_toStatusId_workflow_statuses_id_fk` FOREIGN KEY (`toStatusId`)
    REFERENCES `workflow_statuses` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `orders` (
  `id` int NOT NULL AUTO_INCREMENT,
  `version` int NOT NULL DEFAULT 1,
  `order_number` varchar(50) NOT NULL,
  `orderType` enum('QUOTE','SALE') NOT NULL,
  `is_draft` tinyint(1) NOT NULL DEFAULT 1,
  `client_id` int NOT NULL,
  `client_need_id` int NULL,
  `intake_event_id` int NULL,
  `items` json NOT NULL,
  `subtotal` decimal(15,2) NOT NULL,
  `tax` decimal(15,2) NULL DEFAULT 0.00,
  `discount` decimal(15,2) NULL DEFAULT 0.00,
  `shipping` decimal(15,2) NULL DEFAULT 0.00,
  `show_adjustment_on_document` tinyint(1) NOT NULL DEFAULT 1,
  `total` decimal(15,2) NOT NULL,
  `total_cogs` decimal(15,4) NULL,
  `total_margin` decimal(15,2) NULL,
  `avg_margin_percent` decimal(5,2) NULL,
  `valid_until` date NULL,
  `quoteStatus` enum('UNSENT','SENT','VIEWED','REJECTED','EXPIRED','CONVERTED') NULL,
  `paymentTerms` enum('COD','NET_7','NET_15','NET_30','CONSIGNMENT','PARTIAL') NOT NULL,
  `cash_payment` decimal(15,2) NULL DEFAULT 0.00,
  `due_date` date NULL,
  `saleStatus` enum('PENDING','PARTIAL','PAID','OVERDUE','CANCELLED') NULL,
  `invoice_id` int NULL,
  `fulfillmentStatus` enum('DRAFT','CONFIRMED','READY_FOR_PACKING','PACKED','SHIPPED','DELIVERED','RETURNED','RESTOCKED','RETURNED_TO_VENDOR','CANCELLED') NULL DEFAULT 'READY_FOR_PACKING',
  `packed_at` timestamp NULL,
  `packed_by` int NULL,
  `shipped_at` timestamp NULL,
  `shipped_by` int NULL,
  `pickPackStatus` enum('PENDING','PICKING','PACKED','READY') NULL DEFAULT 'PENDING',
  `referred_by_client_id` int NULL,
  `is_referral_order` tinyint(1) NULL DEFAULT 0,
  `converted_from_order_id` int NULL,
  `converted_from_sales_sheet_id` int NULL,
  `converted_at` timestamp NULL,
  `confirmed_at` timestamp NULL,
  `related_sample_request_id` int NULL,
  `credit_override_approved` tinyint(1) NULL DEFAULT 0,
  `credit_override_by` int NULL,
  `credit_override_reason` text NULL,
  `credit_override_request_id` int NULL,
  `deleted_at` timestamp NULL,
  `notes` text NULL,
  `created_by` int NOT NULL,
  `created_at` timestamp NULL DEFAULT (now()),
  `updated_at` timestamp NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `orders_order_number_unique` (`order_number`),
  KEY `idx_client_id` (`client_id`),
  KEY `idx_converted_from_sales_sheet_id` (`converted_from_sales_sheet_id`),
  KEY `idx_created_at` (`created_at`),
  KEY `idx_fulfillment_status` (`fulfillmentStatus`),
  KEY `idx_is_draft` (`is_draft`),
  KEY `idx_order_type` (`orderType`),
  KEY `idx_orders_deleted_at` (`deleted_at`),
  KEY `idx_quote_status` (`quoteStatus`),
  KEY `idx_sale_status` (`saleStatus`),
  KEY `orders_converted_from_order_id_orders_id_fk` (`converted_from_order_id`),
  KEY `orders_created_by_users_id_fk` (`created_by`),
  KEY `orders_credit_override_by_users_id_fk` (`credit_override_by`),
  KEY `orders_intake_event_id_calendar_events_id_fk` (`intake_event_id`),
  KEY `orders_packed_by_users_id_fk` (`packed_by`),
  KEY `orders_referred_by_client_id_clients_id_fk` (`referred_by_client_id`),
  KEY `orders_shipped_by_users_id_fk` (`shipped_by`),
  CONSTRAINT `orders_client_id_clients_id_fk` FOREIGN KEY (`client_id`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE,
  CONSTRAINT `orders_converted_from_order_id_orders_id_fk` FOREIGN KEY (`converted_from_order_id`)
    REFERENCES `orders` (`id`),
  CONSTRAINT `orders_created_by_users_id_fk` FOREIGN KEY (`created_by`)
    REFERENCES `users` (`id`),
  CONSTRAINT `orders_credit_override_by_users_id_fk` FOREIGN KEY (`credit_override_by`)
    REFERENCES `users` (`id`),
  CONSTRAINT `orders_intake_event_id_calendar_events_id_fk` FOREIGN KEY (`intake_event_id`)
    REFERENCES `calendar_events` (`id`) ON DELETE SET NULL,
  CONSTRAINT `orders_packed_by_users_id_fk` FOREIGN KEY (`packed_by`)
    REFERENCES `users` (`id`),
  CONSTRAINT `orders_referred_by_client_id_clients_id_fk` FOREIGN KEY (`referred_by_client_id`)
    REFERENCES `clients` (`id`),
  CONSTRAINT `orders_shipped_by_users_id_fk` FOREIGN KEY (`shipped_by`)
    REFERENCES `users` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `price_history` (
  `id` int NOT NULL AUTO_INCREMENT,
  `product_id` int NOT NULL,
  `batch_id` int NULL,
  `client_id` int NULL,
  `order_id` int NULL,
  `transaction_type` enum('PURCHASE','SALE') NOT NULL,
  `unit_price` decimal(15,4) NOT NULL,
  `quantity` decimal(15,4) NOT NULL,
  `total_price` decimal(15,2) NOT NULL,
  `supplier_id` int NULL,
  `created_at` timestamp NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  KEY `idx_ph_client` (`client_id`),
  KEY `idx_ph_created` (`created_at`),
  KEY `idx_ph_product` (`product_id`),
  KEY `idx_ph_product_client` (`product_id`, `client_id`, `transaction_type`),
  KEY `idx_ph_supplier` (`supplier_id`),
  KEY `idx_ph_type` (`transaction_type`),
  KEY `price_history_batch_id_batches_id_fk` (`batch_id`),
  KEY `price_history_order_id_orders_id_fk` (`order_id`),
  CONSTRAINT `price_history_batch_id_batches_id_fk` FOREIGN KEY (`batch_id`)
    REFERENCES `batches` (`id`) ON DELETE SET NULL,
  CONSTRAINT `price_history_client_id_clients_id_fk` FOREIGN KEY (`client_id`)
    REFERENCES `clients` (`id`) ON DELETE SET NULL,
  CONSTRAINT `price_history_order_id_orders_id_fk` FOREIGN KEY (`order_id`)
    REFERENCES `orders` (`id`) ON DELETE SET NULL,
  CONSTRAINT `price_history_product_id_products_id_fk` FOREIGN KEY (`product_id`)
    REFERENCES `products` (`id`) ON DELETE CASCADE,
  CONSTRAINT `price_history_supplier_id_clients_id_fk` FOREIGN KEY (`supplier_id`)
    REFERENCES `clients` (`id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `inventoryMovements` (
  `id` int NOT NULL AUTO_INCREMENT,
  `batchId` int NOT NULL,
  `inventoryMovementType` enum('INTAKE','SALE','RETURN','REFUND_RETURN','ADJUSTMENT','QUARANTINE','RELEASE_FROM_QUARANTINE','DISPOSAL','TRANSFER','SAMPLE') NOT NULL,
  `quantityChange` decimal(15,4) NOT NULL,
  `quantityBefore` decimal(15,4) NOT NULL,
  `quantityAfter` decimal(15,4) NOT NULL,
  `referenceType` varchar(50) NULL,
  `referenceId` int NULL,
  `adjustmentReason` enum('DAMAGED','EXPIRED','LOST','THEFT','COUNT_DISCREPANCY','QUALITY_ISSUE','REWEIGH','OTHER') NULL,
  `notes` text NULL,
  `performedBy` int NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `deleted_at` timestamp NULL,
  PRIMARY KEY (`id`),
  KEY `idx_inventory_movements_batch` (`batchId`),
  KEY `idx_inventory_movements_created` (`createdAt`),
  KEY `idx_inventory_movements_reference` (`referenceType`, `referenceId`),
  KEY `idx_inventory_movements_type` (`inventoryMovementType`),
  KEY `inventoryMovements_performedBy_users_id_fk` (`performedBy`),
  CONSTRAINT `inventoryMovements_batchId_batches_id_fk` FOREIGN KEY (`batchId`)
    REFERENCES `batches` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `inventoryMovements_performedBy_users_id_fk` FOREIGN KEY (`performedBy`)
    REFERENCES `users` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `inventoryAlerts` (
  `id` int NOT NULL AUTO_INCREMENT,
  `inventoryAlertType` enum('LOW_STOCK','EXPIRING','OVERSTOCK','SLOW_MOVING') NOT NULL,
  `batchId` int NOT NULL,
  `threshold` decimal(10,2) NULL,
  `currentValue` decimal(10,2) NULL,
  `alertSeverity` enum('LOW','MEDIUM','HIGH') NOT NULL,
  `alertStatus` enum('ACTIVE','ACKNOWLEDGED','RESOLVED') NOT NULL DEFAULT 'ACTIVE',
  `message` text NULL,
  `acknowledgedBy` int NULL,
  `acknowledgedAt` timestamp NULL,
  `resolvedAt` timestamp NULL,
  `resolution` text NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  KEY `idx_inventory_alerts_batch` (`batchId`),
  KEY `idx_inventory_alerts_severity` (`alertSeverity`),
  KEY `idx_inventory_alerts_status` (`alertStatus`),
  KEY `idx_inventory_alerts_type` (`inventoryAlertType`),
  KEY `inventoryAlerts_acknowledgedBy_users_id_fk` (`acknowledgedBy`),
  CONSTRAINT `inventoryAlerts_acknowledgedBy_users_id_fk` FOREIGN KEY (`acknowledgedBy`)
    REFERENCES `users` (`id`),
  CONSTRAINT `inventoryAlerts_batchId_batches_id_fk` FOREIGN KEY (`batchId`)
    REFERENCES `batches` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `client_needs` (
  `id` int NOT NULL AUTO_INCREMENT,
  `client_id` int NOT NULL,
  `strain` varchar(255) NULL,
  `product_name` varchar(255) NULL,
  `strainId` int NULL,
  `strain_type` enum('INDICA','SATIVA','HYBRID','CBD','ANY') NULL,
  `category` varchar(100) NULL,
  `subcategory` varchar(100) NULL,
  `grade` varchar(50) NULL,
  `quantity_min` decimal(15,4) NULL,
  `quantity_max` decimal(15,4) NULL,
  `price_max` decimal(15,2) NULL,
  `status` enum('ACTIVE','FULFILLED','EXPIRED','CANCELLED') NOT NULL DEFAULT 'ACTIVE',
  `priority` enum('LOW','MEDIUM','HIGH','URGENT') NOT NULL DEFAULT 'MEDIUM',
  `needed_by` date NULL,
  `expires_at` timestamp NULL,
  `fulfilled_at` timestamp NULL,
  `notes` text NULL,
  `internal_notes` text NULL,
  `created_at` timestamp NULL DEFAULT (now()),
  `updated_at` timestamp NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  `created_by` int NULL,
  `created_by_client_id` int NULL,
  `deleted_at` timestamp NULL,
  PRIMARY KEY (`id`),
  KEY `client_needs_created_by_client_id_clients_id_fk` (`created_by_client_id`),
  KEY `client_needs_created_by_users_id_fk` (`created_by`),
  KEY `client_needs_strainId_strains_id_fk` (`strainId`),
  KEY `idx_category` (`category`),
  KEY `idx_client_id` (`client_id`),
  KEY `idx_priority` (`priority`),
  KEY `idx_product_name_cn` (`product_name`),
  KEY `idx_status` (`status`),
  KEY `idx_strain` (`strain`),
  CONSTRAINT `client_needs_client_id_clients_id_fk` FOREIGN KEY (`client_id`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE,
  CONSTRAINT `client_needs_created_by_client_id_clients_id_fk` FOREIGN KEY (`created_by_client_id`)
    REFERENCES `clients` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `client_needs_created_by_users_id_fk` FOREIGN KEY (`created_by`)
    REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `client_needs_strainId_strains_id_fk` FOREIGN KEY (`strainId`)
    REFERENCES `strains` (`id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `client_draft_interests` (
  `id` int NOT NULL AUTO_INCREMENT,
  `client_id` int NOT NULL,
  `batch_id` int NOT NULL,
  `added_at` timestamp NOT NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  UNIQUE KEY `idx_client_draft_unique` (`client_id`, `batch_id`),
  KEY `idx_client_draft_interests_batch_id` (`batch_id`),
  KEY `idx_client_draft_interests_client_id` (`client_id`),
  CONSTRAINT `client_draft_interests_batch_id_batches_id_fk` FOREIGN KEY (`batch_id`)
    REFERENCES `batches` (`id`) ON DELETE CASCADE,
  CONSTRAINT `client_draft_interests_client_id_clients_id_fk` FOREIGN KEY (`client_id`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `vendor_supply` (
  `id` int NOT NULL AUTO_INCREMENT,
  `vendor_id` int NOT NULL,
  `strain` varchar(255) NULL,
  `product_name` varchar(255) NULL,
  `strain_type` enum('INDICA','SATIVA','HYBRID','CBD') NULL,
  `category` varchar(100) NULL,
  `subcategory` varchar(100) NULL,
  `grade` varchar(50) NULL,
  `quantity_available` decimal(15,4) NOT NULL,
  `unit_price` decimal(15,2) NULL,
  `status` enum('AVAILABLE','RESERVED','PURCHASED','EXPIRED') NOT NULL DEFAULT 'AVAILABLE',
  `available_until` timestamp NULL,
  `reserved_at` timestamp NULL,
  `purchased_at` timestamp NULL,
  `notes` text NULL,
  `internal_notes` text NULL,
  `deleted_at` timestamp NULL,
  `created_at` timestamp NULL DEFAULT (now()),
  `updated_at` timestamp NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  `created_by` int NULL,
  `created_by_client_id` int NULL,
  PRIMARY KEY (`id`),
  KEY `idx_category` (`category`),
  KEY `idx_deleted_at_vs` (`deleted_at`),
  KEY `idx_product_name_vs` (`product_name`),
  KEY `idx_status` (`status`),
  KEY `idx_strain` (`strain`),
  KEY `idx_vendor_id` (`vendor_id`),
  KEY `vendor_supply_created_by_client_id_clients_id_fk` (`created_by_client_id`),
  KEY `vendor_supply_created_by_users_id_fk` (`created_by`),
  CONSTRAINT `vendor_supply_created_by_client_id_clients_id_fk` FOREIGN KEY (`created_by_client_id`)
    REFERENCES `clients` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `vendor_supply_created_by_users_id_fk` FOREIGN KEY (`created_by`)
    REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `vendor_supply_vendor_id_vendors_id_fk` FOREIGN KEY (`vendor_id`)
    REFERENCES `vendors` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Purchasing

CREATE TABLE `intake_sessions` (
  `id` int NOT NULL AUTO_INCREMENT,
  `session_number` varchar(50) NOT NULL,
  `vendor_id` int NOT NULL,
  `status` enum('IN_PROGRESS','COMPLETED','CANCELLED') NOT NULL DEFAULT 'IN_PROGRESS',
  `receive_date` date NOT NULL,
  `received_by` int NOT NULL,
  `paymentTerms` enum('COD','NET_7','NET_15','NET_30','CONSIGNMENT','PARTIAL') NOT NULL,
  `payment_due_date` date NULL,
  `total_amount` decimal(15,2) NULL DEFAULT 0.00,
  `amount_paid` decimal(15,2) NULL DEFAULT 0.00,
  `internal_notes` text NULL,
  `vendor_notes` text NULL,
  `receipt_generated` tinyint(1) NULL DEFAULT 0,
  `receipt_generated_at` timestamp NULL,
  `created_at` timestamp NULL DEFAULT (now()),
  `updated_at` timestamp NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  `completed_at` timestamp NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `intake_sessions_session_number_unique` (`session_number`),
  KEY `idx_receive_date` (`receive_date`),
  KEY `idx_status` (`status`),
  KEY `idx_vendor_id` (`vendor_id`),
  KEY `intake_sessions_received_by_users_id_fk` (`received_by`),
  CONSTRAINT `intake_sessions_received_by_users_id_fk` FOREIGN KEY (`received_by`)
    REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `intake_sessions_vendor_id_clients_id_fk` FOREIGN KEY (`vendor_id`)
    REFERENCES `clients` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `purchaseOrders` (
  `id` int NOT NULL AUTO_INCREMENT,
  `poNumber` varchar(50) NOT NULL,
  `supplier_client_id` int NULL,
  `vendorId` int NULL,
  `intakeSessionId` int NULL,
  `purchaseOrderStatus` enum('DRAFT','SENT','CONFIRMED','RECEIVING','RECEIVED','CANCELLED') NOT NULL DEFAULT 'DRAFT',
  `orderDate` date NOT NULL,
  `expectedDeliveryDate` date NULL,
  `actualDeliveryDate` date NULL,
  `subtotal` decimal(15,2) NULL DEFAULT 0.00,
  `tax` decimal(15,2) NULL DEFAULT 0.00,
  `shipping` decimal(15,2) NULL DEFAULT 0.00,
  `total` decimal(15,2) NULL DEFAULT 0.00,
  `paymentTerms` varchar(100) NULL,
  `paymentDueDate` date NULL,
  `notes` text NULL,
  `vendorNotes` text NULL,
  `deletedAt` timestamp NULL,
  `createdBy` int NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  `sentAt` timestamp NULL,
  `confirmedAt` timestamp NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `purchaseOrders_poNumber_unique` (`poNumber`),
  KEY `idx_po_order_date` (`orderDate`),
  KEY `idx_po_status` (`purchaseOrderStatus`),
  KEY `idx_po_status_date` (`purchaseOrderStatus`, `orderDate`),
  KEY `idx_po_supplier_client_id` (`supplier_client_id`),
  KEY `idx_po_supplier_status` (`supplier_client_id`, `purchaseOrderStatus`),
  KEY `idx_po_vendor_id` (`vendorId`),
  KEY `idx_po_vendor_status` (`vendorId`, `purchaseOrderStatus`),
  KEY `purchaseOrders_createdBy_users_id_fk` (`createdBy`),
  KEY `purchaseOrders_intakeSessionId_intake_sessions_id_fk` (`intakeSessionId`),
  CONSTRAINT `purchaseOrders_createdBy_users_id_fk` FOREIGN KEY (`createdBy`)
    REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `purchaseOrders_intakeSessionId_intake_sessions_id_fk` FOREIGN KEY (`intakeSessionId`)
    REFERENCES `intake_sessions` (`id`) ON DELETE SET NULL,
  CONSTRAINT `purchaseOrders_supplier_client_id_clients_id_fk` FOREIGN KEY (`supplier_client_id`)
    REFERENCES `clients` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `purchaseOrders_vendorId_vendors_id_fk` FOREIGN KEY (`vendorId`)
    REFERENCES `vendors` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `purchaseOrderItems` (
  `id` int NOT NULL AUTO_INCREMENT,
  `purchaseOrderId` int NOT NULL,
  `productId` int NOT NULL,
  `quantityOrdered` decimal(15,4) NOT NULL,
  `quantityReceived` decimal(15,4) NULL DEFAULT 0.0000,
  `cogsMode` enum('FIXED','RANGE') NOT NULL DEFAULT 'FIXED',
  `unitCost` decimal(15,4) NOT NULL,
  `unitCostMin` decimal(15,4) NULL,
  `unitCostMax` decimal(15,4) NULL,
  `totalCost` decimal(15,4) NOT NULL,
  `notes` text NULL,
  `supplier_client_id` int NULL,
  `deletedAt` timestamp NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  KEY `idx_poi_po_id` (`purchaseOrderId`),
  KEY `idx_poi_product_id` (`productId`),
  KEY `idx_poi_supplier_client_id` (`supplier_client_id`),
  CONSTRAINT `purchaseOrderItems_productId_products_id_fk` FOREIGN KEY (`productId`)
    REFERENCES `products` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `purchaseOrderItems_purchaseOrderId_purchaseOrders_id_fk` FOREIGN KEY (`purchaseOrderId`)
    REFERENCES `purchaseOrders` (`id`) ON DELETE CASCADE,
  CONSTRAINT `purchaseOrderItems_supplier_client_id_clients_id_fk` FOREIGN KEY (`supplier_client_id`)
    REFERENCES `clients` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `intake_session_batches` (
  `id` int NOT NULL AUTO_INCREMENT,
  `intake_session_id` int NOT NULL,
  `batch_id` int NOT NULL,
  `received_qty` decimal(15,4) NOT NULL,
  `unit_cost` decimal(15,4) NOT NULL,
  `total_cost` decimal(15,4) NOT NULL,
  `internal_notes` text NULL,
  `vendor_notes` text NULL,
  `cogs_agreement` text NULL,
  `created_at` timestamp NULL DEFAULT (now()),
  `updated_at` timestamp NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  KEY `idx_batch_id` (`batch_id`),
  KEY `idx_intake_session_id` (`intake_session_id`),
  CONSTRAINT `intake_session_batches_batch_id_batches_id_fk` FOREIGN KEY (`batch_id`)
    REFERENCES `batches` (`id`) ON DELETE CASCADE,
  CONSTRAINT `intake_session_batches_intake_session_id_intake_sessions_id_fk` FOREIGN KEY (`intake_session_id`)
    REFERENCES `intake_sessions` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `bills` (
  `id` int NOT NULL AUTO_INCREMENT,
  `billNumber` varchar(50) NOT NULL,
  `deleted_at` timestamp NULL,
  `vendorId` int NOT NULL,
  `billDate` date NOT NULL,
  `dueDate` date NOT NULL,
  `subtotal` decimal(12,2) NOT NULL,
  `taxAmount` decimal(12,2) NOT NULL DEFAULT 0.00,
  `discountAmount` decimal(12,2) NOT NULL DEFAULT 0.00,
  `totalAmount` decimal(12,2) NOT NULL,
  `amountPaid` decimal(12,2) NOT NULL DEFAULT 0.00,
  `amountDue` decimal(12,2) NOT NULL,
  `status` enum('DRAFT','PENDING','APPROVED','PARTIAL','PAID','OVERDUE','VOID') NOT NULL DEFAULT 'DRAFT',
  `paymentTerms` varchar(100) NULL,
  `notes` text NULL,
  `referenceType` varchar(50) NULL,
  `referenceId` int NULL,
  `createdBy` int NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `bills_billNumber_unique` (`billNumber`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `billLineItems` (
  `id` int NOT NULL AUTO_INCREMENT,
  `billId` int NOT NULL,
  `productId` int NULL,
  `lotId` int NULL,
  `description` text NOT NULL,
  `quantity` decimal(10,2) NOT NULL,
  `deleted_at` timestamp NULL,
  `unitPrice` decimal(12,2) NOT NULL,
  `taxRate` decimal(5,2) NOT NULL DEFAULT 0.00,
  `discountPercent` decimal(5,2) NOT NULL DEFAULT 0.00,
  `lineTotal` decimal(12,2) NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `vendor_payables` (
  `id` int NOT NULL AUTO_INCREMENT,
  `deleted_at` timestamp NULL,
  `version` int NOT NULL DEFAULT 1,
  `vendor_client_id` int NOT NULL,
  `batch_id` int NOT NULL,
  `lot_id` int NOT NULL,
  `payable_number` varchar(50) NOT NULL,
  `units_sold` decimal(15,2) NOT NULL DEFAULT 0.00,
  `cogs_per_unit` decimal(15,2) NOT NULL,
  `total_amount` decimal(15,2) NOT NULL DEFAULT 0.00,
  `amount_paid` decimal(15,2) NOT NULL DEFAULT 0.00,
  `amount_due` decimal(15,2) NOT NULL DEFAULT 0.00,
  `status` enum('PENDING','DUE','PARTIAL','PAID','VOID') NOT NULL DEFAULT 'PENDING',
  `due_date` date NULL,
  `paid_date` date NULL,
  `inventory_zero_at` timestamp NULL,
  `notification_sent_at` timestamp NULL,
  `grace_period_hours` int NOT NULL DEFAULT 24,
  `notes` text NULL,
  `created_by` int NOT NULL,
  `created_at` timestamp NOT NULL DEFAULT (now()),
  `updated_at` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `vendor_payables_payable_number_unique` (`payable_number`),
  KEY `idx_vendor_payables_batch` (`batch_id`),
  KEY `idx_vendor_payables_due_date` (`due_date`),
  KEY `idx_vendor_payables_status` (`status`),
  KEY `idx_vendor_payables_vendor` (`vendor_client_id`),
  KEY `vendor_payables_created_by_users_id_fk` (`created_by`),
  KEY `vendor_payables_lot_id_lots_id_fk` (`lot_id`),
  CONSTRAINT `vendor_payables_batch_id_batches_id_fk` FOREIGN KEY (`batch_id`)
    REFERENCES `batches` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `vendor_payables_created_by_users_id_fk` FOREIGN KEY (`created_by`)
    REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `vendor_payables_lot_id_lots_id_fk` FOREIGN KEY (`lot_id`)
    REFERENCES `lots` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `vendor_payables_vendor_client_id_clients_id_fk` FOREIGN KEY (`vendor_client_id`)
    REFERENCES `clients` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Sales

CREATE TABLE `order_line_items` (
  `id` int NOT NULL AUTO_INCREMENT,
  `order_id` int NOT NULL,
  `batch_id` int NOT NULL,
  `product_display_name` varchar(255) NULL,
  `quantity` decimal(10,2) NOT NULL,
  `cogs_per_unit` decimal(15,4) NOT NULL,
  `original_cogs_per_unit` decimal(15,4) NOT NULL,
  `effective_cogs_basis` enum('LOW','MID','HIGH','MANUAL') NOT NULL DEFAULT 'MANUAL',
  `original_range_min` decimal(15,4) NULL,
  `original_range_max` decimal(15,4) NULL,
  `is_below_vendor_range` tinyint(1) NOT NULL DEFAULT 0,
  `below_range_reason` text NULL,
  `is_cogs_overridden` tinyint(1) NOT NULL DEFAULT 0,
  `cogs_override_reason` text NULL,
  `margin_percent` decimal(5,2) NOT NULL,
  `margin_dollar` decimal(10,2) NOT NULL,
  `is_margin_overridden` tinyint(1) NOT NULL DEFAULT 0,
  `margin_source` enum('CUSTOMER_PROFILE','DEFAULT','MANUAL') NOT NULL,
  `unit_price` decimal(10,2) NOT NULL,
  `line_total` decimal(10,2) NOT NULL,
  `is_sample` tinyint(1) NOT NULL DEFAULT 0,
  `created_at` timestamp NOT NULL DEFAULT (now()),
  `updated_at` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  KEY `idx_batch_id` (`batch_id`),
  KEY `idx_order_id` (`order_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `order_line_item_allocations` (
  `id` int NOT NULL AUTO_INCREMENT,
  `order_line_item_id` int NOT NULL,
  `batch_id` int NOT NULL,
  `quantity_allocated` decimal(10,2) NOT NULL,
  `unit_cost` decimal(12,4) NOT NULL,
  `allocated_at` timestamp NOT NULL DEFAULT (now()),
  `allocated_by` int NULL,
  PRIMARY KEY (`id`),
  KEY `idx_allocations_batch` (`batch_id`),
  KEY `idx_allocations_line_item` (`order_line_item_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `order_status_history` (
  `id` int NOT NULL AUTO_INCREMENT,
  `order_id` int NOT NULL,
  `fulfillmentStatus` enum('DRAFT','CONFIRMED','READY_FOR_PACKING','PACKED','SHIPPED','DELIVERED','RETURNED','RESTOCKED','RETURNED_TO_VENDOR','CANCELLED') NOT NULL DEFAULT 'READY_FOR_PACKING',
  `changed_by` int NOT NULL,
  `changed_at` timestamp NOT NULL DEFAULT (now()),
  `notes` text NULL,
  `deleted_at` timestamp NULL,
  PRIMARY KEY (`id`),
  KEY `idx_changed_at` (`changed_at`),
  KEY `idx_order_id` (`order_id`),
  KEY `order_status_history_changed_by_users_id_fk` (`changed_by`),
  CONSTRAINT `order_status_history_changed_by_users_id_fk` FOREIGN KEY (`changed_by`)
    REFERENCES `users` (`id`),
  CONSTRAINT `order_status_history_order_id_orders_id_fk` FOREIGN KEY (`order_id`)
    REFERENCES `orders` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `order_audit_log` (
  `id` int NOT NULL AUTO_INCREMENT,
  `order_id` int NOT NULL,
  `action` varchar(50) NOT NULL,
  `changes` json NULL,
  `user_id` int NULL,
  `reason` text NULL,
  `timestamp` timestamp NOT NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  KEY `idx_order_id` (`order_id`),
  KEY `idx_timestamp` (`timestamp`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `order_price_adjustments` (
  `id` int NOT NULL AUTO_INCREMENT,
  `order_id` int NOT NULL,
  `adjustment_type` enum('ITEM','CATEGORY','ORDER') NOT NULL,
  `target_id` int NULL,
  `target_category` varchar(100) NULL,
  `adjustment_mode` enum('PERCENT','FIXED') NOT NULL,
  `adjustment_value` decimal(10,2) NOT NULL,
  `original_price` decimal(15,2) NULL,
  `adjusted_price` decimal(15,2) NULL,
  `reason` text NULL,
  `notes` text NULL,
  `adjusted_by` int NOT NULL,
  `created_at` timestamp NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  KEY `idx_opa_category` (`target_category`),
  KEY `idx_opa_order` (`order_id`),
  KEY `idx_opa_type` (`adjustment_type`),
  KEY `order_price_adjustments_adjusted_by_users_id_fk` (`adjusted_by`),
  CONSTRAINT `order_price_adjustments_adjusted_by_users_id_fk` FOREIGN KEY (`adjusted_by`)
    REFERENCES `users` (`id`),
  CONSTRAINT `order_price_adjustments_order_id_orders_id_fk` FOREIGN KEY (`order_id`)
    REFERENCES `orders` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `recurring_orders` (
  `id` int NOT NULL AUTO_INCREMENT,
  `client_id` int NOT NULL,
  `frequency` enum('DAILY','WEEKLY','BIWEEKLY','MONTHLY','QUARTERLY') NOT NULL,
  `day_of_week` int NULL,
  `day_of_month` int NULL,
  `order_template` json NOT NULL,
  `status` enum('ACTIVE','PAUSED','CANCELLED') NOT NULL DEFAULT 'ACTIVE',
  `start_date` date NOT NULL,
  `end_date` date NULL,
  `last_generated_date` date NULL,
  `next_generation_date` date NOT NULL,
  `notify_client` tinyint(1) NULL DEFAULT 1,
  `notify_email` varchar(255) NULL,
  `created_at` timestamp NULL DEFAULT (now()),
  `updated_at` timestamp NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  `created_by` int NOT NULL,
  PRIMARY KEY (`id`),
  KEY `idx_client_id` (`client_id`),
  KEY `idx_next_generation_date` (`next_generation_date`),
  KEY `idx_status` (`status`),
  KEY `recurring_orders_created_by_users_id_fk` (`created_by`),
  CONSTRAINT `recurring_orders_client_id_clients_id_fk` FOREIGN KEY (`client_id`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE,
  CONSTRAINT `recurring_orders_created_by_users_id_fk` FOREIGN KEY (`created_by`)
    REFERENCES `users` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `sampleRequests` (
  `id` int NOT NULL AUTO_INCREMENT,
  `clientId` int NOT NULL,
  `requestedBy` int NOT NULL,
  `requestDate` timestamp NOT NULL DEFAULT (now()),
  `products` json NOT NULL,
  `sampleRequestStatus` enum('PENDING','FULFILLED','CANCELLED','RETURN_REQUESTED','RETURN_APPROVED','RETURNED','VENDOR_RETURN_REQUESTED','SHIPPED_TO_VENDOR','VENDOR_CONFIRMED') NOT NULL DEFAULT 'PENDING',
  `fulfilledDate` timestamp NULL,
  `fulfilledBy` int NULL,
  `cancelledDate` timestamp NULL,
  `cancelledBy` int NULL,
  `cancellationReason` text NULL,
  `notes` text NULL,
  `dueDate` date NULL,
  `totalCost` decimal(10,2) NULL,
  `relatedOrderId` int NULL,
  `conversionDate` timestamp NULL,
  `returnRequestedDate` timestamp NULL,
  `returnRequestedBy` int NULL,
  `returnReason` text NULL,
  `returnCondition` varchar(50) NULL,
  `returnApprovedDate` timestamp NULL,
  `returnApprovedBy` int NULL,
  `returnDate` timestamp NULL,
  `vendorReturnTrackingNumber` varchar(100) NULL,
  `vendorShippedDate` timestamp NULL,
  `vendorConfirmedDate` timestamp NULL,
  `location` enum('WAREHOUSE','WITH_CLIENT','WITH_SALES_REP','RETURNED','LOST') NULL DEFAULT 'WAREHOUSE',
  `expirationDate` timestamp NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  KEY `idx_sample_requests_client` (`clientId`),
  KEY `idx_sample_requests_date` (`requestDate`),
  KEY `idx_sample_requests_due_date` (`dueDate`),
  KEY `idx_sample_requests_expiration` (`expirationDate`),
  KEY `idx_sample_requests_location` (`location`),
  KEY `idx_sample_requests_order` (`relatedOrderId`),
  KEY `idx_sample_requests_status` (`sampleRequestStatus`),
  KEY `sampleRequests_cancelledBy_users_id_fk` (`cancelledBy`),
  KEY `sampleRequests_fulfilledBy_users_id_fk` (`fulfilledBy`),
  KEY `sampleRequests_requestedBy_users_id_fk` (`requestedBy`),
  KEY `sampleRequests_returnApprovedBy_users_id_fk` (`returnApprovedBy`),
  KEY `sampleRequests_returnRequestedBy_users_id_fk` (`returnRequestedBy`),
  CONSTRAINT `sampleRequests_cancelledBy_users_id_fk` FOREIGN KEY (`cancelledBy`)
    REFERENCES `users` (`id`),
  CONSTRAINT `sampleRequests_clientId_clients_id_fk` FOREIGN KEY (`clientId`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE,
  CONSTRAINT `sampleRequests_fulfilledBy_users_id_fk` FOREIGN KEY (`fulfilledBy`)
    REFERENCES `users` (`id`),
  CONSTRAINT `sampleRequests_relatedOrderId_orders_id_fk` FOREIGN KEY (`relatedOrderId`)
    REFERENCES `orders` (`id`),
  CONSTRAINT `sampleRequests_requestedBy_users_id_fk` FOREIGN KEY (`requestedBy`)
    REFERENCES `users` (`id`),
  CONSTRAINT `sampleRequests_returnApprovedBy_users_id_fk` FOREIGN KEY (`returnApprovedBy`)
    REFERENCES `users` (`id`),
  CONSTRAINT `sampleRequests_returnRequestedBy_users_id_fk` FOREIGN KEY (`returnRequestedBy`)
    REFERENCES `users` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `returns` (
  `id` int NOT NULL AUTO_INCREMENT,
  `order_id` int NOT NULL,
  `items` json NOT NULL,
  `returnReason` enum('DEFECTIVE','WRONG_ITEM','NOT_AS_DESCRIBED','CUSTOMER_CHANGED_MIND','OTHER') NOT NULL,
  `status` enum('PENDING','APPROVED','REJECTED','RECEIVED','PROCESSED','CANCELLED') NOT NULL DEFAULT 'PENDING',
  `notes` text NULL,
  `processed_by` int NOT NULL,
  `processed_at` timestamp NOT NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  KEY `idx_order_id` (`order_id`),
  KEY `idx_processed_at` (`processed_at`),
  KEY `idx_returns_status` (`status`),
  KEY `returns_processed_by_users_id_fk` (`processed_by`),
  CONSTRAINT `returns_order_id_orders_id_fk` FOREIGN KEY (`order_id`)
    REFERENCES `orders` (`id`) ON DELETE CASCADE,
  CONSTRAINT `returns_processed_by_users_id_fk` FOREIGN KEY (`processed_by`)
    REFERENCES `users` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Money

CREATE TABLE `invoices` (
  `id` int NOT NULL AUTO_INCREMENT,
  `invoiceNumber` varchar(50) NOT NULL,
  `deleted_at` timestamp NULL,
  `version` int NOT NULL DEFAULT 1,
  `customerId` int NOT NULL,
  `invoiceDate` date NOT NULL,
  `dueDate` date NOT NULL,
  `subtotal` decimal(12,2) NOT NULL,
  `taxAmount` decimal(12,2) NOT NULL DEFAULT 0.00,
  `discountAmount` decimal(12,2) NOT NULL DEFAULT 0.00,
  `totalAmount` decimal(12,2) NOT NULL,
  `amountPaid` decimal(12,2) NOT NULL DEFAULT 0.00,
  `amountDue` decimal(12,2) NOT NULL,
  `status` enum('DRAFT','SENT','VIEWED','PARTIAL','PAID','OVERDUE','VOID') NOT NULL DEFAULT 'DRAFT',
  `paymentTerms` varchar(100) NULL,
  `notes` text NULL,
  `referenceType` varchar(50) NULL,
  `referenceId` int NULL,
  `createdBy` int NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `invoices_invoiceNumber_unique` (`invoiceNumber`),
  KEY `idx_invoices_created_by` (`createdBy`),
  KEY `idx_invoices_customer_id` (`customerId`),
  KEY `idx_invoices_customer_status` (`customerId`, `status`),
  KEY `idx_invoices_reference` (`referenceType`, `referenceId`),
  KEY `idx_invoices_status_created` (`status`, `createdAt`),
  KEY `idx_invoices_status_due_date` (`status`, `dueDate`),
  CONSTRAINT `invoices_createdBy_users_id_fk` FOREIGN KEY (`createdBy`)
    REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `invoices_customerId_clients_id_fk` FOREIGN KEY (`customerId`)
    REFERENCES `clients` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `invoiceLineItems` (
  `id` int NOT NULL AUTO_INCREMENT,
  `invoiceId` int NOT NULL,
  `productId` int NULL,
  `batchId` int NULL,
  `description` text NOT NULL,
  `quantity` decimal(10,2) NOT NULL,
  `deleted_at` timestamp NULL,
  `unitPrice` decimal(12,2) NOT NULL,
  `taxRate` decimal(5,2) NOT NULL DEFAULT 0.00,
  `discountPercent` decimal(5,2) NOT NULL DEFAULT 0.00,
  `lineTotal` decimal(12,2) NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  KEY `idx_invoice_line_items_batch_id` (`batchId`),
  KEY `idx_invoice_line_items_invoice_id` (`invoiceId`),
  KEY `idx_invoice_line_items_product_id` (`productId`),
  CONSTRAINT `invoiceLineItems_batchId_batches_id_fk` FOREIGN KEY (`batchId`)
    REFERENCES `batches` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `invoiceLineItems_invoiceId_invoices_id_fk` FOREIGN KEY (`invoiceId`)
    REFERENCES `invoices` (`id`) ON DELETE CASCADE,
  CONSTRAINT `invoiceLineItems_productId_products_id_fk` FOREIGN KEY (`productId`)
    REFERENCES `products` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `payments` (
  `id` int NOT NULL AUTO_INCREMENT,
  `paymentNumber` varchar(50) NOT NULL,
  `deleted_at` timestamp NULL,
  `paymentType` enum('RECEIVED','SENT') NOT NULL,
  `paymentDate` date NOT NULL,
  `amount` decimal(12,2) NOT NULL,
  `paymentMethod` enum('CASH','CHECK','WIRE','ACH','CREDIT_CARD','DEBIT_CARD','OTHER') NOT NULL,
  `referenceNumber` varchar(100) NULL,
  `bankAccountId` int NULL,
  `customerId` int NULL,
  `vendorId` int NULL,
  `invoiceId` int NULL,
  `billId` int NULL,
  `notes` text NULL,
  `isReconciled` tinyint(1) NOT NULL DEFAULT 0,
  `reconciledAt` timestamp NULL,
  `createdBy` int NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  `version` int NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE KEY `payments_paymentNumber_unique` (`paymentNumber`),
  KEY `idx_payments_bank_account_id` (`bankAccountId`),
  KEY `idx_payments_bill_id` (`billId`),
  KEY `idx_payments_created_by` (`createdBy`),
  KEY `idx_payments_customer_date` (`customerId`, `paymentDate`),
  KEY `idx_payments_customer_id` (`customerId`),
  KEY `idx_payments_invoice_id` (`invoiceId`),
  KEY `idx_payments_reconcile_status` (`isReconciled`, `paymentDate`),
  KEY `idx_payments_type_date` (`paymentType`, `paymentDate`),
  KEY `idx_payments_vendor_date` (`vendorId`, `paymentDate`),
  KEY `idx_payments_vendor_id` (`vendorId`),
  CONSTRAINT `payments_bankAccountId_bankAccounts_id_fk` FOREIGN KEY (`bankAccountId`)
    REFERENCES `bankAccounts` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `payments_billId_bills_id_fk` FOREIGN KEY (`billId`)
    REFERENCES `bills` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `payments_createdBy_users_id_fk` FOREIGN KEY (`createdBy`)
    REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `payments_customerId_clients_id_fk` FOREIGN KEY (`customerId`)
    REFERENCES `clients` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `payments_invoiceId_invoices_id_fk` FOREIGN KEY (`invoiceId`)
    REFERENCES `invoices` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `payments_vendorId_clients_id_fk` FOREIGN KEY (`vendorId`)
    REFERENCES `clients` (`id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `invoice_payments` (
  `id` int NOT NULL AUTO_INCREMENT,
  `deleted_at` timestamp NULL,
  `payment_id` int NOT NULL,
  `invoice_id` int NOT NULL,
  `allocated_amount` decimal(15,2) NOT NULL,
  `allocated_at` timestamp NOT NULL DEFAULT (now()),
  `allocated_by` int NOT NULL,
  `notes` text NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uk_invoice_payments` (`payment_id`, `invoice_id`),
  KEY `idx_invoice_payments_invoice` (`invoice_id`),
  KEY `idx_invoice_payments_payment` (`payment_id`),
  KEY `invoice_payments_allocated_by_users_id_fk` (`allocated_by`),
  CONSTRAINT `invoice_payments_allocated_by_users_id_fk` FOREIGN KEY (`allocated_by`)
    REFERENCES `users` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `invoice_payments_invoice_id_invoices_id_fk` FOREIGN KEY (`invoice_id`)
    REFERENCES `invoices` (`id`) ON DELETE RESTRICT,
  CONSTRAINT `invoice_payments_payment_id_payments_id_fk` FOREIGN KEY (`payment_id`)
    REFERENCES `payments` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `bankTransactions` (
  `id` int NOT NULL AUTO_INCREMENT,
  `bankAccountId` int NOT NULL,
  `transactionDate` date NOT NULL,
  `transactionType` enum('DEPOSIT','WITHDRAWAL','TRANSFER','FEE','INTEREST') NOT NULL,
  `amount` decimal(12,2) NOT NULL,
  `deleted_at` timestamp NULL,
  `description` text NULL,
  `referenceNumber` varchar(100) NULL,
  `paymentId` int NULL,
  `isReconciled` tinyint(1) NOT NULL DEFAULT 0,
  `reconciledAt` timestamp NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `expenses` (
  `id` int NOT NULL AUTO_INCREMENT,
  `expenseNumber` varchar(50) NOT NULL,
  `deleted_at` timestamp NULL,
  `expenseDate` date NOT NULL,
  `categoryId` int NOT NULL,
  `vendorId` int NULL,
  `amount` decimal(12,2) NOT NULL,
  `taxAmount` decimal(12,2) NOT NULL DEFAULT 0.00,
  `totalAmount` decimal(12,2) NOT NULL,
  `paymentMethod` enum('CASH','CHECK','CREDIT_CARD','DEBIT_CARD','BANK_TRANSFER','OTHER') NOT NULL,
  `bankAccountId` int NULL,
  `description` text NULL,
  `receiptUrl` varchar(500) NULL,
  `billId` int NULL,
  `isReimbursable` tinyint(1) NOT NULL DEFAULT 0,
  `isReimbursed` tinyint(1) NOT NULL DEFAULT 0,
  `reimbursedAt` timestamp NULL,
  `createdBy` int NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `expenses_expenseNumber_unique` (`expenseNumber`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `ledgerEntries` (
  `id` int NOT NULL AUTO_INCREMENT,
  `entryNumber` varchar(50) NOT NULL,
  `deleted_at` timestamp NULL,
  `entryDate` date NOT NULL,
  `accountId` int NOT NULL,
  `debit` decimal(12,2) NOT NULL DEFAULT 0.00,
  `credit` decimal(12,2) NOT NULL DEFAULT 0.00,
  `description` text NULL,
  `referenceType` varchar(50) NULL,
  `referenceId` int NULL,
  `fiscalPeriodId` int NOT NULL,
  `isManual` tinyint(1) NOT NULL DEFAULT 0,
  `isPosted` tinyint(1) NOT NULL DEFAULT 0,
  `postedAt` timestamp NULL,
  `postedBy` int NULL,
  `createdBy` int NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  UNIQUE KEY `ledgerEntries_entryNumber_unique` (`entryNumber`),
  KEY `idx_ledger_entries_account_id` (`accountId`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Credits, samples and what else is written down of money

CREATE TABLE `transactions` (
  `id` int NOT NULL AUTO_INCREMENT,
  `transactionNumber` varchar(50) NOT NULL,
  `transactionType` enum('INVOICE','PAYMENT','REFUND','CREDIT','QUOTE','ORDER','SALE') NOT NULL,
  `clientId` int NOT NULL,
  `transactionDate` timestamp NOT NULL,
  `amount` decimal(12,2) NOT NULL,
  `transactionStatus` enum('DRAFT','PENDING','CONFIRMED','COMPLETED','PARTIAL','PAID','OVERDUE','VOID','WRITTEN_OFF') NOT NULL,
  `notes` text NULL,
  `metadata` text NULL,
  `createdBy` int NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `transactions_transactionNumber_unique` (`transactionNumber`),
  KEY `idx_transactions_client_id` (`clientId`),
  KEY `idx_transactions_date` (`transactionDate`),
  KEY `idx_transactions_status` (`transactionStatus`),
  KEY `idx_transactions_type` (`transactionType`),
  CONSTRAINT `transactions_clientId_clients_id_fk` FOREIGN KEY (`clientId`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE,
  CONSTRAINT `transactions_createdBy_users_id_fk` FOREIGN KEY (`createdBy`)
    REFERENCES `users` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `transactionLinks` (
  `id` int NOT NULL AUTO_INCREMENT,
  `parentTransactionId` int NOT NULL,
  `childTransactionId` int NOT NULL,
  `transactionLinkType` enum('REFUND_OF','PAYMENT_FOR','CREDIT_APPLIED_TO','CONVERTED_FROM','PARTIAL_OF','RELATED_TO') NOT NULL,
  `linkAmount` decimal(12,2) NULL,
  `notes` text NULL,
  `createdBy` int NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  KEY `idx_transaction_links_child` (`childTransactionId`),
  KEY `idx_transaction_links_parent` (`parentTransactionId`),
  KEY `idx_transaction_links_type` (`transactionLinkType`),
  CONSTRAINT `transactionLinks_childTransactionId_transactions_id_fk` FOREIGN KEY (`childTransactionId`)
    REFERENCES `transactions` (`id`) ON DELETE CASCADE,
  CONSTRAINT `transactionLinks_createdBy_users_id_fk` FOREIGN KEY (`createdBy`)
    REFERENCES `users` (`id`),
  CONSTRAINT `transactionLinks_parentTransactionId_transactions_id_fk` FOREIGN KEY (`parentTransactionId`)
    REFERENCES `transactions` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `credits` (
  `id` int NOT NULL AUTO_INCREMENT,
  `creditNumber` varchar(50) NOT NULL,
  `clientId` int NOT NULL,
  `transactionId` int NULL,
  `creditAmount` decimal(12,2) NOT NULL,
  `amountUsed` decimal(12,2) NOT NULL DEFAULT 0.00,
  `amountRemaining` decimal(12,2) NOT NULL,
  `creditReason` varchar(100) NULL,
  `expirationDate` timestamp NULL,
  `creditStatus` enum('ACTIVE','PARTIALLY_USED','FULLY_USED','EXPIRED','VOID') NOT NULL DEFAULT 'ACTIVE',
  `notes` text NULL,
  `createdBy` int NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `credits_creditNumber_unique` (`creditNumber`),
  KEY `idx_credits_client_id` (`clientId`),
  KEY `idx_credits_expiration` (`expirationDate`),
  KEY `idx_credits_status` (`creditStatus`),
  CONSTRAINT `credits_clientId_clients_id_fk` FOREIGN KEY (`clientId`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE,
  CONSTRAINT `credits_createdBy_users_id_fk` FOREIGN KEY (`createdBy`)
    REFERENCES `users` (`id`),
  CONSTRAINT `credits_transactionId_transactions_id_fk` FOREIGN KEY (`transactionId`)
    REFERENCES `transactions` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `creditApplications` (
  `id` int NOT NULL AUTO_INCREMENT,
  `creditId` int NOT NULL,
  `invoiceId` int NOT NULL,
  `amountApplied` decimal(12,2) NOT NULL,
  `appliedDate` timestamp NOT NULL,
  `notes` text NULL,
  `appliedBy` int NOT NULL,
  `idempotencyKey` varchar(255) NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  UNIQUE KEY `idx_credit_applications_idempotency` (`idempotencyKey`),
  KEY `idx_credit_applications_credit` (`creditId`),
  KEY `idx_credit_applications_invoice` (`invoiceId`),
  CONSTRAINT `creditApplications_appliedBy_users_id_fk` FOREIGN KEY (`appliedBy`)
    REFERENCES `users` (`id`),
  CONSTRAINT `creditApplications_creditId_credits_id_fk` FOREIGN KEY (`creditId`)
    REFERENCES `credits` (`id`) ON DELETE CASCADE,
  CONSTRAINT `creditApplications_invoiceId_transactions_id_fk` FOREIGN KEY (`invoiceId`)
    REFERENCES `transactions` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `paymentHistory` (
  `id` int NOT NULL AUTO_INCREMENT,
  `batchId` int NOT NULL,
  `vendorId` int NOT NULL,
  `amount` decimal(12,2) NOT NULL,
  `deleted_at` timestamp NULL,
  `paymentDate` timestamp NOT NULL,
  `paymentMethod` varchar(50) NULL,
  `notes` text NULL,
  `recordedBy` int NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `sample_inventory_log` (
  `id` int NOT NULL AUTO_INCREMENT,
  `batch_id` int NOT NULL,
  `order_id` int NULL,
  `quantity` decimal(15,4) NOT NULL,
  `action` enum('ALLOCATED','RELEASED','CONSUMED') NOT NULL,
  `notes` text NULL,
  `created_by` int NULL,
  `created_at` timestamp NULL DEFAULT (now()),
  PRIMARY KEY (`id`),
  KEY `idx_batch_id` (`batch_id`),
  KEY `idx_created_at` (`created_at`),
  KEY `idx_order_id` (`order_id`),
  CONSTRAINT `sample_inventory_log_batch_id_batches_id_fk` FOREIGN KEY (`batch_id`)
    REFERENCES `batches` (`id`) ON DELETE CASCADE,
  CONSTRAINT `sample_inventory_log_created_by_users_id_fk` FOREIGN KEY (`created_by`)
    REFERENCES `users` (`id`),
  CONSTRAINT `sample_inventory_log_order_id_orders_id_fk` FOREIGN KEY (`order_id`)
    REFERENCES `orders` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `sampleLocationHistory` (
  `id` int NOT NULL AUTO_INCREMENT,
  `sampleRequestId` int NOT NULL,
  `fromLocation` enum('WAREHOUSE','WITH_CLIENT','WITH_SALES_REP','RETURNED','LOST') NULL,
  `toLocation` enum('WAREHOUSE','WITH_CLIENT','WITH_SALES_REP','RETURNED','LOST') NOT NULL,
  `changedBy` int NOT NULL,
  `changedAt` timestamp NOT NULL DEFAULT (now()),
  `notes` text NULL,
  PRIMARY KEY (`id`),
  KEY `idx_sample_location_history_date` (`changedAt`),
  KEY `idx_sample_location_history_sample` (`sampleRequestId`),
  CONSTRAINT `sampleLocationHistory_changedBy_users_id_fk` FOREIGN KEY (`changedBy`)
    REFERENCES `users` (`id`),
  CONSTRAINT `sampleLocationHistory_sampleRequestId_sampleRequests_id_fk` FOREIGN KEY (`sampleRequestId`)
    REFERENCES `sampleRequests` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `sampleAllocations` (
  `id` int NOT NULL AUTO_INCREMENT,
  `clientId` int NOT NULL,
  `monthYear` varchar(7) NOT NULL,
  `allocatedQuantity` decimal(15,4) NOT NULL,
  `usedQuantity` decimal(15,4) NOT NULL DEFAULT 0.0000,
  `remainingQuantity` decimal(15,4) NOT NULL,
  `createdAt` timestamp NOT NULL DEFAULT (now()),
  `updatedAt` timestamp NOT NULL DEFAULT (now()) ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  KEY `idx_sample_allocations_client_month` (`clientId`, `monthYear`),
  KEY `idx_sample_allocations_unique` (`clientId`, `monthYear`),
  CONSTRAINT `sampleAllocations_clientId_clients_id_fk` FOREIGN KEY (`clientId`)
    REFERENCES `clients` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
