package com.terp.chatops.testing;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A fresh database on each server this machine can run. */
final class EachDatabaseProvider implements ArgumentsProvider {
  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return Arrays.stream(DatabaseKind.values())
        .filter(kind -> available(kind, context))
        .map(Databases::fresh)
        .map(Arguments::of);
  }

  private static boolean available(DatabaseKind kind, ExtensionContext context) {
    if (kind == DatabaseKind.MARIADB || Requirement.MYSQL.found()) {
      return true;
    }
    LeftOut.record(Requirement.MYSQL, RequirementCondition.name(context));
    return false;
  }
}
