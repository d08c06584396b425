package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What TERP owes its sellers. */
final class BillTables {
  private static final int DAYS_TO_PAY = 14;

  private final World world;
  private final Keys keys;
  private final Papers papers;

  BillTables(World world, Keys keys) {
    this.world = world;
    this.keys = keys;
    papers = new Papers(keys);
  }

  List<TableRows<?>> linked() {
    return List.of(bills(), billLineItems(), vendorPayables());
  }

  private TableRows<?> bills() {
    return table("bills", keys, world.payables().count(), world.payables()::at)
        .key("id", Bill::index)
        .text("billNumber", bill -> papers.bill(bill.index()))
        .ref("vendorId", "vendors", bill -> bill.batch().lot().seller())
        .date("billDate", Bill::date)
        .date("dueDate", Bill::due)
        .decimal("subtotal", bill -> Money.of(bill.total()))
        .decimal("taxAmount", bill -> Money.ZERO)
        .decimal("discountAmount", bill -> Money.ZERO)
        .money("totalAmount", bill -> Money.of(bill.total()))
        .money("amountPaid", bill -> Money.of(bill.paid()))
        .money("amountDue", bill -> Money.of(bill.total() - bill.paid()))
        .choice("status", Bill::status)
        .text("paymentTerms", bill -> bill.terms().words())
        .text("referenceType", bill -> "LOT")
        .ref("referenceId", "lots", bill -> bill.batch().lot().index())
        .ref("createdBy", "users", bill -> ReferenceData.ACCOUNTING)
        .timestamp("createdAt", bill -> InvoiceTables.at(bill.date()))
        .timestamp("updatedAt", bill -> InvoiceTables.at(bill.changedOn()))
        .core();
  }

  private TableRows<?> billLineItems() {
    return table("billLineItems", keys, world.payables().count(), world.payables()::at)
        .key("id", Bill::index)
        .ref("billId", "bills", Bill::index)
        .ref("productId", "products", bill -> bill.batch().goods().product().index())
        .ref("lotId", "lots", bill -> bill.batch().lot().index())
        .text("description", bill -> papers.product(bill.batch().goods().product()))
        .decimal("quantity", bill -> Money.of(bill.quantity()))
        .decimal("unitPrice", bill -> Money.of(bill.batch().goods().unitCogs()))
        .decimal("taxRate", bill -> Money.ZERO)
        .decimal("discountPercent", bill -> Money.ZERO)
        .money("lineTotal", bill -> Money.of(bill.total()))
        .timestamp("createdAt", bill -> InvoiceTables.at(bill.date()))
        .detail();
  }

  /** One for each batch on consignment that has been on sale. */
  private TableRows<?> vendorPayables() {
    long count = world.batches().consigned().rank(world.scale().batchesOnSale());
    return table("vendor_payables", keys, count, this::payable)
        .key("id", Payable::index)
        .whole("version", payable -> 1)
        .ref("vendor_client_id", "clients", payable -> payable.batch().lot().seller())
        .ref("batch_id", "batches", payable -> payable.batch().index())
        .ref("lot_id", "lots", payable -> payable.batch().lot().index())
        .text("payable_number", payable -> papers.payable(payable.index()))
        .decimal("units_sold", payable -> Money.of(payable.batch().sold()))
        .decimal("cogs_per_unit", payable -> Money.of(payable.batch().goods().unitCogs()))
        .money("total_amount", payable -> Money.of(payable.total()))
        .money("amount_paid", payable -> Money.of(payable.paid()))
        .money("amount_due", payable -> Money.of(payable.total() - payable.paid()))
        .text("status", Payable::status)
        .date("due_date", Payable::due)
        .date("paid_date", Payable::paidOn)
        .timestamp("inventory_zero_at", Payable::emptyAt)
        .whole("grace_period_hours", payable -> 24)
        .ref("created_by", "users", payable -> ReferenceData.ACCOUNTING)
        .timestamp("created_at", payable -> payable.batch().lot().receivedAt())
        .timestamp("updated_at", payable -> payable.batch().changedAt())
        .detail();
  }

  private Payable payable(long index) {
    Batch batch = world.batches().at(world.batches().consigned().at(index));
    return new Payable(index, batch, world.payables().of(batch));
  }

  private record Payable(long index, Batch batch, Optional<Bill> bill) {
    long total() {
      return Money.times(batch.sold(), batch.goods().unitCogs());
    }

    /**
     * A batch of which nothing was sold is billed for all that came in; nothing is due of it yet.
     */
    long paid() {
      return Math.min(total(), bill.map(Bill::paid).orElse(0L));
    }

    String status() {
      if (total() > 0 && paid() == total()) {
        return "PAID";
      }
      if (paid() > 0) {
        return "PARTIAL";
      }
      return emptyAt() == null ? "PENDING" : "DUE";
    }

    @Nullable LocalDateTime emptyAt() {
      return batch.history().stream()
          .filter(step -> step.status() == Batch.Status.SOLD_OUT)
          .map(Batch.Step::at)
          .findFirst()
          .orElse(null);
    }

    @Nullable LocalDate due() {
      LocalDateTime empty = emptyAt();
      return empty == null ? null : empty.toLocalDate().plusDays(DAYS_TO_PAY);
    }

    @Nullable LocalDate paidOn() {
      return status().equals("PAID") ? bill.map(Bill::changedOn).orElse(null) : null;
    }
  }
}
