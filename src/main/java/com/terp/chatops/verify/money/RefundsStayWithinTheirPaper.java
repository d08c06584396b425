package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Rule;

/** No more is paid back than the paper was about. */
final class RefundsStayWithinTheirPaper extends Rule {
  RefundsStayWithinTheirPaper() {
    super(
        "No more is paid back than the paper was about",
        "transactions of which more is paid back than they are about",
        """
        SELECT transactions.transactionNumber AS k FROM transactions
        JOIN (SELECT parentTransactionId, SUM(linkAmount) AS amount FROM transactionLinks
              WHERE transactionLinkType = 'REFUND_OF' GROUP BY parentTransactionId) back
          ON back.parentTransactionId = transactions.id
        WHERE back.amount > ABS(transactions.amount) + 0.01\
        """);
  }
}
