package com.terp.chatops.deploy;

import com.terp.chatops.run.Report;

/**
 * What ending a rollback would do.
 *
 * @param digest of the app and the deployment it is pinned to
 */
public record PinPlan(PinChoice choice, Report preview, String acknowledgement, String digest) {}
