package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.terp.Children.Child;
import com.terp.chatops.seed.terp.SampleRequest.Status;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Samples: who asked for them, what was handed out, where they are. */
final class SampleTables {
  /** What a client may taste in a month. */
  private static final long ALLOWED = 7_00;

  private static final int DAYS_TO_TASTE = 14;

  private final World world;
  private final Keys keys;
  private final Samples samples;

  SampleTables(World world, Keys keys) {
    this.world = world;
    this.keys = keys;
    samples = world.batches().samples();
  }

  List<TableRows<?>> linked() {
    return List.of(
        sampleRequests(), sampleInventoryLog(), sampleLocationHistory(), sampleAllocations());
  }

  private TableRows<?> sampleRequests() {
    return table("sampleRequests", keys, samples.count(), samples::at)
        .key("id", SampleRequest::index)
        .ref("clientId", "clients", SampleRequest::client)
        .ref("requestedBy", "users", sample -> ReferenceData.SALES)
        .timestamp("requestDate", SampleRequest::requestedAt)
        .json("products", sample -> Json.objects(List.of(product(sample))))
        .choice("sampleRequestStatus", SampleRequest::status)
        .timestamp("fulfilledDate", sample -> at(sample, Status.FULFILLED))
        .refOrNull("fulfilledBy", "users", s -> s.fulfilled() ? (Long) ReferenceData.SALES : null)
        .timestamp("cancelledDate", sample -> at(sample, Status.CANCELLED))
        .refOrNull("cancelledBy", "users", sample -> cancelledBy(sample))
        .text("cancellationReason", s -> cancelledBy(s) == null ? null : "No longer needed.")
        .date("dueDate", s -> s.requestedAt().toLocalDate().plusDays(DAYS_TO_TASTE))
        .decimal("totalCost", sample -> Money.of(cost(sample)))
        .text("location", sample -> sample.fulfilled() ? "WITH_CLIENT" : "WAREHOUSE")
        .timestamp("createdAt", SampleRequest::requestedAt)
        .timestamp("updatedAt", SampleRequest::changedAt)
        .detail();
  }

  private static @Nullable LocalDateTime at(SampleRequest sample, Status status) {
    return sample.status() == status ? sample.decidedAt() : null;
  }

  private static @Nullable Long cancelledBy(SampleRequest sample) {
    return sample.status() == Status.CANCELLED ? (Long) ReferenceData.SALES : null;
  }

  private Goods goods(SampleRequest sample) {
    return world.batches().at(sample.batch()).goods();
  }

  private long cost(SampleRequest sample) {
    return Money.times(sample.quantity(), goods(sample).unitCogs());
  }

  private Json product(SampleRequest sample) {
    return Json.object()
        .whole("productId", keys.of("products", goods(sample).product().index()))
        .text("quantity", Money.of(sample.quantity()).toPlainString());
  }

  private List<SampleRequest> handedOut(SampleRequest sample) {
    return sample.fulfilled() ? List.of(sample) : List.of();
  }

  private Children<SampleRequest, SampleRequest> handedOut() {
    return new Children<>(samples.count(), samples::at, this::handedOut);
  }

  private TableRows<?> sampleInventoryLog() {
    Children<SampleRequest, SampleRequest> rows = handedOut();
    return table("sample_inventory_log", keys, rows.count(), rows::at)
        .key("id", Child::index)
        .ref("batch_id", "batches", row -> row.of().batch())
        .decimal("quantity", row -> Money.of(row.of().quantity()))
        .text("action", row -> "CONSUMED")
        .text("notes", row -> "Handed out to a client.")
        .ref("created_by", "users", row -> ReferenceData.WAREHOUSE)
        .timestamp("created_at", row -> row.of().decidedAt())
        .detail();
  }

  private TableRows<?> sampleLocationHistory() {
    Children<SampleRequest, SampleRequest> rows = handedOut();
    return table("sampleLocationHistory", keys, rows.count(), rows::at)
        .key("id", Child::index)
        .ref("sampleRequestId", "sampleRequests", row -> row.of().index())
        .text("fromLocation", row -> "WAREHOUSE")
        .text("toLocation", row -> "WITH_CLIENT")
        .ref("changedBy", "users", row -> ReferenceData.SALES)
        .timestamp("changedAt", row -> row.of().decidedAt())
        .detail();
  }

  /** Buyers ask in turn, so that hardly anybody tastes twice in a month. */
  private TableRows<?> sampleAllocations() {
    Children<SampleRequest, SampleRequest> rows = handedOut();
    return table("sampleAllocations", keys, rows.count(), rows::at)
        .key("id", Child::index)
        .ref("clientId", "clients", row -> row.of().client())
        .text("monthYear", row -> YearMonth.from(row.of().decidedAt()).toString())
        .decimal("allocatedQuantity", row -> Money.of(ALLOWED))
        .decimal("usedQuantity", row -> Money.of(row.of().quantity()))
        .decimal("remainingQuantity", row -> Money.of(ALLOWED - row.of().quantity()))
        .timestamp("createdAt", row -> row.of().requestedAt())
        .timestamp("updatedAt", row -> row.of().decidedAt())
        .detail();
  }
}
