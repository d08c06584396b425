package com.terp.chatops.verify;

import com.terp.chatops.verify.Check.Severity;
import java.util.List;

/** Quantities in batches and the movements that explain them. */
final class StockRules {
  private StockRules() {}

  static List<Check> all() {
    return List.of(negative(), spokenFor(), arithmetic(), chain());
  }

  private static Check negative() {
    return new Rule(
        "No quantity in a batch is negative",
        Severity.BROKEN,
        List.of(
            "batches.onHandQty",
            "batches.reservedQty",
            "batches.quarantineQty",
            "batches.holdQty",
            "batches.sampleQty",
            "batches.defectiveQty"),
        "batches with a negative quantity",
        """
        SELECT code AS k FROM batches
        WHERE LEAST(onHandQty, reservedQty, quarantineQty, holdQty, sampleQty, defectiveQty)
          < 0\
        """);
  }

  private static Check spokenFor() {
    return new Rule(
        "No batch has more spoken for than on hand",
        Severity.BROKEN,
        List.of(
            "batches.onHandQty", "batches.reservedQty", "batches.quarantineQty", "batches.holdQty"),
        "batches with more reserved, in quarantine and on hold than on hand",
        """
        SELECT code AS k FROM batches
        WHERE reservedQty + quarantineQty + holdQty > onHandQty + 0.0001\
        """);
  }

  private static Check arithmetic() {
    return new Rule(
        "Each stock movement adds up",
        Severity.BROKEN,
        List.of(
            "inventoryMovements.quantityBefore",
            "inventoryMovements.quantityChange",
            "inventoryMovements.quantityAfter"),
        "movements where before and change do not make after",
        """
        SELECT id AS k FROM inventoryMovements
        WHERE ABS(quantityBefore + quantityChange - quantityAfter) > 0.0001\
        """);
  }

  private static Check chain() {
    return new Rule(
        "The last movement of a batch leaves what is on hand",
        Severity.BROKEN,
        List.of(
            "batches.onHandQty",
            "inventoryMovements.batchId",
            "inventoryMovements.quantityAfter",
            "inventoryMovements.deleted_at"),
        "batches whose last movement does not leave what is on hand",
        """
        SELECT b.code AS k FROM batches b
        JOIN (SELECT batchId, MAX(id) AS id FROM inventoryMovements
              WHERE deleted_at IS NULL GROUP BY batchId) l ON l.batchId = b.id
        JOIN inventoryMovements m ON m.id = l.id
        WHERE ABS(m.quantityAfter - b.onHandQty) > 0.0001\
        """);
  }
}
