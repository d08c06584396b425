package com.terp.chatops.config;

import java.net.URI;

/**
 * Where DigitalOcean lists the backups of a database.
 *
 * @param api its API's address, without {@code /v2}
 * @param cluster the database cluster's id
 */
public record BackupSettings(URI api, String cluster, Secret token) {}
