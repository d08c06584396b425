package com.terp.chatops.verify.rules;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;

/** {@code ORD-000001}, {@code WHL0001} and the like. */
final class NumbersAreWellFormed extends Scan {
  private static final List<Paper> PAPERS =
      List.of(
          new Paper("orders", "order_number", "ORD-[0-9]{6,}"),
          new Paper("invoices", "invoiceNumber", "INV-[0-9]{6,}"),
          new Paper("payments", "paymentNumber", "PAY-[0-9]{6,}"),
          new Paper("bills", "billNumber", "BILL-[0-9]{6,}"),
          new Paper("purchaseOrders", "poNumber", "PO-[0-9]{6,}"),
          new Paper("batches", "code", "BATCH-[0-9]{6,}"),
          new Paper("lots", "code", "LOT-[0-9]{5,}"),
          new Paper("batches", "sku", "SKU-[0-9]{4,}-[0-9]{4,}-[0-9]{3,}"),
          new Paper("clients", "teri_code", "(WHL|REG|VND)[0-9]{4,}"));

  private record Paper(String table, String column, String pattern) {}

  NumbersAreWellFormed() {
    super("Papers are numbered the way TERP numbers them", Weight.CUSTOM);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return PAPERS.stream()
        .filter(paper -> paper.table().equals(table.name()))
        .flatMap(paper ->
            table.column(paper.column()).stream()
                .map(column ->
                    new Flaw(
                        "%s NOT REGEXP '^%s$'".formatted(ColumnNames.in(column), paper.pattern()),
                        "%s numbered another way than %s"
                            .formatted(table.name(), paper.pattern()))))
        .toList();
  }
}
