package com.terp.chatops.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modals and App Home: triggers, stacks, hashes, limits. */
class ViewsIT {
  private static final String ERIN = "U0ENGINEER";

  /** A trigger lives as long as in Slack, by a clock that only the tests move. */
  private static final Options.Timing TIMING =
      new Options.Timing(
          Options.Timing.patient().ack(), Options.Timing.slack().trigger(), List.of());

  private final TestClock clock = new TestClock();
  private FakeBot bot;
  private LocalSlack slack;
  private Api api;

  @BeforeEach
  void start() {
    bot = new FakeBot();
    slack =
        LocalSlack.start(
            Options.defaults()
                .withClock(clock)
                .withTiming(TIMING)
                .withPace(Options.Pace.UNLIMITED)
                .withRequestUrl(bot.url()));
    api = new Api(slack);
  }

  @AfterEach
  void stop() {
    slack.close();
    bot.close();
  }

  private String trigger() throws InterruptedException {
    slack.as(ERIN).command("C0OPS", "/terp help");
    return bot.next().form().get("trigger_id");
  }

  private JsonNode open(String trigger, ObjectNode view) {
    return api.form("views.open", Map.of("trigger_id", trigger, "view", view.toString()));
  }

  private JsonNode push(String trigger, ObjectNode view) {
    return api.form("views.push", Map.of("trigger_id", trigger, "view", view.toString()));
  }

  @Test
  void triggerOpensOneModal() throws Exception {
    String trigger = trigger();

    assertThat(open(trigger, FakeBot.modal("a")).path("ok").asBoolean()).isTrue();
    assertThat(open(trigger, FakeBot.modal("b")).path("error").asText())
        .isEqualTo("exchanged_trigger_id");
    assertThat(slack.views().top(ERIN).orElseThrow().callbackId()).isEqualTo("a");
  }

  @Test
  void triggerDiesAfterThreeSeconds() throws Exception {
    String trigger = trigger();
    clock.advance(Duration.ofMillis(3001));

    assertThat(open(trigger, FakeBot.modal("a")).path("error").asText())
        .isEqualTo("expired_trigger_id");
  }

  @Test
  void triggerThatNobodyIssuedIsInvalid() {
    assertThat(open("1.2.abc", FakeBot.modal("a")).path("error").asText())
        .isEqualTo("invalid_trigger_id");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverTheOrderOfCallsATriggerWorksAtMostOnce(long seed) throws Exception {
    Random random = new Random(seed);
    List<String> triggers = List.of(trigger(), trigger(), trigger());
    Map<String, Integer> worked = new ConcurrentHashMap<>();

    Stream<Runnable> calls =
        IntStream.range(0, 24)
            .mapToObj(i -> {
              String trigger = triggers.get(random.nextInt(triggers.size()));
              boolean pushes = random.nextBoolean();
              return () -> {
                ObjectNode view = FakeBot.modal("m" + i);
                JsonNode answer = pushes ? push(trigger, view) : open(trigger, view);
                if (answer.path("ok").asBoolean()) {
                  worked.merge(trigger, 1, Integer::sum);
                }
              };
            });
    if (seed % 2 == 0) {
      calls.toList().parallelStream().forEach(Runnable::run);
    } else {
      calls.forEach(Runnable::run);
    }

    assertThat(worked.values()).allMatch(times -> times == 1);
  }

  @Test
  void threeViewsAreTheMostInAStack() throws Exception {
    open(trigger(), FakeBot.modal("first"));

    assertThat(push(trigger(), FakeBot.modal("second")).path("ok").asBoolean()).isTrue();
    JsonNode third = push(trigger(), FakeBot.modal("third"));
    assertThat(third.path("ok").asBoolean()).isTrue();
    assertThat(third.at("/view/previous_view_id").asText()).isNotEmpty();
    assertThat(push(trigger(), FakeBot.modal("fourth")).path("error").asText())
        .isEqualTo("push_limit_reached");
  }

  @Test
  void pushNeedsAnOpenModal() throws Exception {
    assertThat(push(trigger(), FakeBot.modal("second")).path("error").asText())
        .isEqualTo("not_found");
  }

  @Test
  void updateWithAnOldHashIsAConflict() throws Exception {
    JsonNode view = open(trigger(), FakeBot.modal("loading")).path("view");
    Map<String, String> update =
        Map.of(
            "view_id", view.path("id").asText(),
            "hash", view.path("hash").asText(),
            "view", FakeBot.modal("filled").toString());

    assertThat(api.form("views.update", update).path("ok").asBoolean()).isTrue();
    assertThat(api.form("views.update", update).path("error").asText()).isEqualTo("hash_conflict");
  }

  @Test
  void closedViewCannotBeUpdated() throws Exception {
    JsonNode view = open(trigger(), FakeBot.modal("x")).path("view");
    slack.as(ERIN).close(slack.views().top(ERIN).orElseThrow());

    JsonNode answer =
        api.form(
            "views.update",
            Map.of("view_id", view.path("id").asText(), "view", FakeBot.modal("y").toString()));
    assertThat(answer.path("error").asText()).isEqualTo("not_found");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        no("title of 25", "{'title':{'type':'plain_text','text':'%s'}}", 25, "/view/title/text"),
        no("submit of 25", "{'submit':{'type':'plain_text','text':'%s'}}", 25, "/view/submit/text"),
        no("close of 25", "{'close':{'type':'plain_text','text':'%s'}}", 25, "/view/close/text"),
        no("private_metadata of 3001", "{'private_metadata':'%s'}", 3001, "/view/private_metadata"),
        no("callback_id of 256", "{'callback_id':'%s'}", 256, "/view/callback_id"));
  }

  private static Arguments no(String what, String fields, int length, String pointer) {
    return Arguments.of(what, fields.replace('\'', '"').formatted("x".repeat(length)), pointer);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refusesWhatIsTooLong(String what, String fields, String pointer) throws Exception {
    ObjectNode view = FakeBot.modal("x");
    view.setAll((ObjectNode) Api.parse(fields));

    JsonNode answer = open(trigger(), view);

    assertThat(answer.path("error").asText()).isEqualTo("invalid_arguments");
    assertThat(answer.at("/response_metadata/messages/0").asText())
        .endsWith("[json-pointer:" + pointer + "]");
  }

  @Test
  void refusesMoreThan100Blocks() throws Exception {
    ObjectNode view = FakeBot.modal("x");
    IntStream.range(0, 101)
        .forEach(i -> view.withArray("blocks").addObject().put("type", "divider"));

    assertThat(open(trigger(), view).at("/response_metadata/messages/0").asText())
        .isEqualTo("[ERROR] no more than 100 items allowed [json-pointer:/view/blocks]");
  }

  @Test
  void refusesAFormWithoutSubmit() throws Exception {
    ObjectNode view = FakeBot.modal("x");
    view.remove("submit");
    view.withArray("blocks")
        .add(
            Api.parse(
                """
                {"type":"input","label":{"type":"plain_text","text":"L"},
                 "element":{"type":"plain_text_input"}}
                """));

    assertThat(open(trigger(), view).at("/response_metadata/messages/0").asText())
        .contains("`submit` is required");
  }

  @Test
  void homeIsPublishedForOnePersonAndOpeningItIsAnEvent() throws Exception {
    slack.as(ERIN).openHome();
    assertThat(bot.next().payload().at("/event/type").asText()).isEqualTo("app_home_opened");

    JsonNode answer =
        api.form(
            "views.publish",
            Map.of(
                "user_id",
                ERIN,
                "view",
                "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}"));

    assertThat(answer.path("ok").asBoolean()).isTrue();
    assertThat(slack.views().home(ERIN)).isPresent();
    assertThat(slack.views().home("U0ONCALL")).isEmpty();
  }
}
