package com.terp.chatops.deploy;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.terp.chatops.sandbox.standin.DigitalOcean;
import com.terp.chatops.testing.Requirement;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds every exchange with the stand-in against DigitalOcean's own description, both ways. */
final class PlatformContract {
  /** Which the description at hand leaves out. */
  private static final List<String> NOT_DESCRIBED = List.of("/v2/apps/tiers/", "/logs/");

  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createForInlineApiSpecification(description())
          .withLevelResolver(
              LevelResolver.create()
                  // The real one answers with fields its description does not know.
                  .withLevel(
                      "validation.response.body.schema.additionalProperties",
                      ValidationReport.Level.IGNORE)
                  .withLevel(
                      "validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                  .withLevel(
                      "validation.request.body.schema.additionalProperties",
                      ValidationReport.Level.ERROR)
                  .build())
          .build();

  private final List<String> problems = new ArrayList<>();
  private final Map<String, Integer> seen = new TreeMap<>();

  private static String description() {
    try {
      return Files.readString(Requirement.platformContract());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Watches a stand-in. */
  static PlatformContract over(DigitalOcean platform) {
    PlatformContract contract = new PlatformContract();
    platform.watchedBy(contract::check);
    return contract;
  }

  /** What did not fit. */
  synchronized List<String> problems() {
    return List.copyOf(problems);
  }

  /** How many exchanges of each kind were held against the description. */
  synchronized Map<String, Integer> seen() {
    return Map.copyOf(seen);
  }

  synchronized void check(DigitalOcean.Exchange exchange) {
    if (NOT_DESCRIBED.stream().anyMatch(exchange.path()::startsWith)) {
      return;
    }
    Request.Method method = Request.Method.valueOf(exchange.method());
    String kind =
        "%s %s %d"
            .formatted(
                method,
                exchange.path().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}"),
                exchange.status());
    SimpleRequest.Builder request =
        new SimpleRequest.Builder(method, exchange.path()).withAuthorization("Bearer x");
    exchange.query().forEach(request::withQueryParam);
    exchange.contentType().ifPresent(request::withContentType);
    if (!exchange.body().isEmpty()) {
      request.withBody(exchange.body());
    }
    note(kind, VALIDATOR.validateRequest(request.build()));
    if (exchange.status() != 0) {
      SimpleResponse.Builder response = SimpleResponse.Builder.status(exchange.status());
      exchange
          .answer()
          .ifPresent(
              json -> response.withContentType("application/json").withBody(json.toString()));
      note(kind, VALIDATOR.validateResponse(exchange.path(), method, response.build()));
    }
    seen.merge(kind, 1, Integer::sum);
  }

  private void note(String kind, ValidationReport report) {
    report.getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(message -> "%s: %s %s".formatted(kind, message.getKey(), message.getMessage()))
        .forEach(problems::add);
  }
}
