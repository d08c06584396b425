package com.terp.chatops.web;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What answers which address.
 *
 * @param slack takes Slack's deliveries
 * @param ready whether Slack can reach the bot
 * @param vitals how the bot is, asked anew for each request
 * @param metrics figures, read anew for each request
 */
public record Routes(
    Function<Delivery, Reply> slack,
    BooleanSupplier ready,
    Supplier<Vitals> vitals,
    Supplier<List<Metric>> metrics) {}
