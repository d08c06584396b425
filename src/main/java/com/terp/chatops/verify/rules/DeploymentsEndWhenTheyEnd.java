package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Rule;

/** A deployment lasted from its start to its end. */
final class DeploymentsEndWhenTheyEnd extends Rule {
  DeploymentsEndWhenTheyEnd() {
    super(
        "A deployment lasted from its start to its end",
        "deployments with a duration that is not from start to end",
        """
        SELECT id AS k FROM deployments
        WHERE duration < 0 OR (status IN ('pending', 'building', 'deploying') AND completedAt IS NOT NULL)
          OR ABS(TIMESTAMPDIFF(SECOND, startedAt, completedAt) - duration) > 2\
        """);
  }
}
