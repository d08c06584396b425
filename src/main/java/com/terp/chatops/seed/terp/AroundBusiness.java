package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Derivation;
import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.Reconciled;
import com.terp.chatops.seed.TableRows;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The business with something around it: what is said of the business holds as it is. */
abstract class AroundBusiness implements Dataset {
  private final Dataset business;

  AroundBusiness(Dataset business) {
    this.business = business;
  }

  @Override
  public List<TableRows<?>> tables(Keys keys) {
    return business.tables(keys);
  }

  @Override
  public final Set<String> companions(String table) {
    return business.companions(table);
  }

  @Override
  public final Set<String> needs(String table) {
    return business.needs(table);
  }

  @Override
  public final List<Set<String>> sameKeys() {
    return business.sameKeys();
  }

  @Override
  public List<Reconciled> reconciled() {
    return business.reconciled();
  }

  /** Those of the business, then those of others whose tables are there. */
  final List<Derivation> derivationsWith(List<Derivation> others, Predicate<String> there) {
    return Stream.concat(
            business.derivations().stream(), others.stream().filter(d -> d.fits(there)))
        .toList();
  }
}
