package com.terp.chatops.seed.terp;

import java.time.LocalDateTime;

/**
 * A company TERP trades with. A seller is a vendor and a client at once, under one key.
 *
 * @param index among the clients; sellers come first, so it is the vendor's index too
 * @param name a company's, unique within the run
 * @param termsDays how long it has to pay
 * @param creditLimit in cents, 0 for sellers
 * @param mark distinguishes papers such as licences
 */
record Party(
    long index,
    Kind kind,
    String name,
    Person contact,
    String address,
    Business business,
    Contact preferred,
    int termsDays,
    VendorTerms vendorTerms,
    long creditLimit,
    long mark,
    LocalDateTime since) {
  boolean sells() {
    return kind == Kind.SELLER;
  }

  /** What a client is to TERP; the prefix begins its TERI code. */
  enum Kind {
    SELLER("VND"),
    WHALE("WHL"),
    REGULAR("REG");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    String prefix() {
      return prefix;
    }
  }

  enum Business {
    RETAIL,
    WHOLESALE,
    DISPENSARY,
    DELIVERY,
    MANUFACTURER,
    DISTRIBUTOR
  }

  enum Contact {
    EMAIL,
    PHONE,
    TEXT,
    ANY
  }

  /** As TERP words them for suppliers. */
  enum VendorTerms {
    NET_30("Net 30", 30),
    NET_15("Net 15", 15),
    NET_60("Net 60", 60),
    ON_RECEIPT("Due on Receipt", 0),
    COD("COD", 0);

    private final String words;
    private final int days;

    VendorTerms(String words, int days) {
      this.words = words;
      this.days = days;
    }

    String words() {
      return words;
    }

    int days() {
      return days;
    }
  }
}
