package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Hint;

/** Nobody refers himself. */
final class ReferralsAreOfOthers extends Hint {
  ReferralsAreOfOthers() {
    super(
        "Nobody refers himself",
        "clients referred by themselves",
        """
        SELECT teri_code AS k FROM clients WHERE referred_by_client_id = id
        UNION ALL
        SELECT CONCAT('referral ', id) FROM referral_tracking
        WHERE referrer_client_id = referred_client_id\
        """);
  }
}
