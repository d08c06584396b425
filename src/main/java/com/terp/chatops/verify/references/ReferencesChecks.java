package com.terp.chatops.verify.references;

import com.terp.chatops.verify.check.Check;
import java.util.List;

/** What points at what. */
public final class ReferencesChecks {
  private ReferencesChecks() {}

  /** Every check there is about it. */
  public static List<Check> all() {
    return List.of(
        new ForeignKeysHold(),
        new SoftReferencesHold(),
        new SellersAreVendorsToo(),
        new OpenBillsHaveTheirVendor());
  }
}
