package com.terp.chatops.verify.privacy;

/** Ranges that belong to nobody, as regular expressions both servers read alike. */
final class Reserved {
  /** What follows the at sign. Names under test, example, invalid and localhost go nowhere. */
  static final String DOMAIN =
      "([a-z0-9-]+[.])*(example[.](com|org|net|edu)|example|test|invalid|localhost)";

  /** A mail address, anywhere in a text. */
  static final String MAIL = "[a-z0-9._%+-]+@[a-z0-9-]+([.][a-z0-9-]+)+";

  /** A reserved one; what follows it is not part of it. */
  static final String RESERVED_MAIL =
      "[a-z0-9._%+-]+@" + DOMAIN + "([^a-z0-9.-]|[.]?$|[.][^a-z0-9])";

  /**
   * All of a telephone number less everything but its digits: with or without the country and the
   * area, and with whatever extension follows.
   */
  static final String PHONE = "^(1?[2-9][0-9]{2})?55501[0-9]{2}[0-9]{0,6}$";

  /** Ranges of documentation, of private networks and of the machine itself. */
  static final String ADDRESS =
      "^(192[.]0[.]2[.]|198[.]51[.]100[.]|203[.]0[.]113[.]|10[.]|127[.]|192[.]168[.]"
          + "|172[.](1[6-9]|2[0-9]|3[01])[.]|0[.]0[.]0[.]0$|2001:db8:|::1$|fe80:|f[cd])";

  private Reserved() {}
}
