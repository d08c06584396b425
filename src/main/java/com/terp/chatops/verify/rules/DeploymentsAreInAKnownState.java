package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Hint;

/** A deployment is in a state that is known. */
final class DeploymentsAreInAKnownState extends Hint {
  DeploymentsAreInAKnownState() {
    super(
        "A deployment is in a state that is known",
        "deployments in a state that is not known",
        """
        SELECT CONCAT(id, ' ', status) AS k FROM deployments
        WHERE status NOT IN ('pending', 'building', 'deploying', 'success', 'failed', 'unknown')\
        """);
  }
}
