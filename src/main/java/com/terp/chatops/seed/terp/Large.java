package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.Profile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Full times a factor, for load tests: {@code large} is 25 times, {@code large-100} a hundred
 * times.
 *
 * @param full what grows
 */
record Large(TerpProfile full) implements Profile {
  private static final Pattern NAME = Pattern.compile("large-(\\d{1,4}(?:\\.\\d{1,2})?)");
  private static final BigDecimal USUAL = BigDecimal.valueOf(25);
  private static final BigDecimal MOST = BigDecimal.valueOf(1000);

  @Override
  public String name() {
    return "large";
  }

  @Override
  public String summary() {
    return "full times 25, for load tests, or times any factor: large scale=100";
  }

  @Override
  public Optional<Profile> called(String name) {
    if (name.equals(name())) {
      return Optional.of(this);
    }
    Matcher scaled = NAME.matcher(name);
    if (!scaled.matches()) {
      return Optional.empty();
    }
    BigDecimal factor = new BigDecimal(scaled.group(1));
    return factor.signum() > 0 && factor.compareTo(MOST) <= 0
        ? Optional.of(times(name, factor))
        : Optional.empty();
  }

  @Override
  public Dataset dataset(Ground ground) {
    return times(name(), USUAL).dataset(ground);
  }

  private TerpProfile times(String name, BigDecimal factor) {
    long hundredths =
        factor.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    return new TerpProfile(
        name,
        "full times " + factor.stripTrailingZeros().toPlainString() + ", for load tests",
        full.scale().times(hundredths),
        full.period(),
        full.skipped());
  }
}
