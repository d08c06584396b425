package com.terp.chatops.verify.privacy;

import com.terp.chatops.verify.check.Check;
import java.util.List;

/** People who do not exist. */
public final class PrivacyChecks {
  private PrivacyChecks() {}

  /** Every check there is about it. */
  public static List<Check> all() {
    return List.of(
        new MailsAreReserved(),
        new PhonesAreReserved(),
        new TextsNameNoRealMail(),
        new TextsNameNoRealNumber(),
        new AddressesOnTheNetAreReserved(),
        new NumbersOfPeopleAreInvented());
  }
}
