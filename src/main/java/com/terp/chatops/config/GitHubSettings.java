package com.terp.chatops.config;

import java.net.URI;

/**
 * Where an issue is opened for a deployment that failed.
 *
 * @param api the API's address
 * @param repository {@code owner/name}
 */
public record GitHubSettings(URI api, String repository, Secret token) {}
