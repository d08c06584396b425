package com.terp.chatops.seed.terp;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Many seed numbers of small, some of light, two of full: the same ones in every run. */
final class Worlds implements ArgumentsProvider {
  private static final int SMALL = 50;
  private static final int LIGHT = 10;
  private static final int FULL = 2;

  /** Written out once for all tests, which only read them. */
  private static final List<Arguments> ALL =
      Stream.of(worlds("small", SMALL), worlds("light", LIGHT), worlds("full", FULL))
          .flatMap(worlds -> worlds)
          .toList();

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return ALL.stream();
  }

  private static Stream<Arguments> worlds(String profile, int count) {
    return numbers(count).mapToObj(number -> world(profile, number));
  }

  private static LongStream numbers(int count) {
    return LongStream.concat(LongStream.of(12345), new Random(7).longs(count - 1));
  }

  private static Arguments world(String profile, long number) {
    return Arguments.of(Named.of(profile + " seed=" + number, Seeded.of(profile, number)));
  }
}
