package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Hint;

/** No feature flag depends on itself. */
final class FlagsDependOnOtherFlags extends Hint {
  FlagsDependOnOtherFlags() {
    super(
        "No feature flag depends on itself",
        "feature flags that depend on themselves",
        """
        SELECT `key` AS k FROM feature_flags WHERE depends_on = `key`\
        """);
  }
}
