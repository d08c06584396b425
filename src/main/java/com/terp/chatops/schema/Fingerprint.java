package com.terp.chatops.schema;

/**
 * What the rows of a table come to.
 *
 * @param rows how many
 * @param digest 32 hex digits over every column of every row, in no particular order of rows
 */
public record Fingerprint(long rows, String digest) {}
