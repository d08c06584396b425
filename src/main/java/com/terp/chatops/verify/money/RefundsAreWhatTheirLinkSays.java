package com.terp.chatops.verify.money;

import com.terp.chatops.verify.check.Habit;

/** A refund has the amount its link says, and the client of its paper. */
final class RefundsAreWhatTheirLinkSays extends Habit {
  RefundsAreWhatTheirLinkSays() {
    super(
        "A refund has the amount its link says, and the client of its paper",
        "refunds with another amount than their link, or of another client",
        """
        SELECT child.transactionNumber AS k FROM transactionLinks
        JOIN transactions child ON child.id = transactionLinks.childTransactionId
        JOIN transactions parent ON parent.id = transactionLinks.parentTransactionId
        WHERE transactionLinks.transactionLinkType = 'REFUND_OF'
          AND (ABS(ABS(child.amount) - transactionLinks.linkAmount) > 0.01
            OR child.clientId <> parent.clientId)\
        """,
        "SELECT COUNT(*) FROM transactionLinks");
  }
}
