package com.terp.chatops.command;

import com.terp.chatops.audit.Audit;
import com.terp.chatops.db.Database;
import com.terp.chatops.deploy.Rollbacks;
import com.terp.chatops.health.Health;
import com.terp.chatops.health.HealthView;
import com.terp.chatops.lock.StuckLock;
import com.terp.chatops.rehearse.Rehearsing;
import com.terp.chatops.run.Leases;
import com.terp.chatops.run.Runs;
import com.terp.chatops.seed.Seeding;
import com.terp.chatops.undo.Undoing;
import com.terp.chatops.verify.Verification;
import com.terp.chatops.watch.Watches;
import java.util.Optional;

/**
 * All that commands need of one environment.
 *
 * @param rollbacks of its deployments; empty where nobody says where it is deployed
 */
public record EnvironmentServices(
    String name,
    Database database,
    Runs runs,
    Leases leases,
    Audit audit,
    Seeding seeding,
    Undoing undoing,
    Verification verification,
    Health health,
    StuckLock lock,
    Rehearsing rehearsing,
    Watches watches,
    Optional<Rollbacks> rollbacks,
    HealthView healthView) {}
