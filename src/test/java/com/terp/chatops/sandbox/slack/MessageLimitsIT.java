package com.terp.chatops.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a message may be, at the limit and one beyond it, with Slack's words. */
class MessageLimitsIT {
  private static LocalSlack slack;
  private static Api api;

  @BeforeAll
  static void start() {
    slack = LocalSlack.start(Options.defaults().withPace(Options.Pace.UNLIMITED));
    api = new Api(slack);
  }

  @AfterAll
  static void stop() {
    slack.close();
  }

  static Stream<Arguments> accepted() {
    return Stream.of(
        at("50 blocks", times(50, "{\"type\":\"divider\"}")),
        at("section of 3000", section(mrkdwn(3000))),
        at("header of 150", header(150)),
        at("button text of 75", actions(button(75, 5))),
        at("button value of 2000", actions(button(5, 2000))),
        at("25 actions", "{\"type\":\"actions\",\"elements\":[" + buttons(25) + "]}"),
        at("10 fields of 1000", fields(10, 1000)),
        at("10 context elements", context(10)),
        at("100 options", actions(select(100, 5))),
        at("option text of 75", actions(select(2, 75))),
        at("table of 100 rows", table(100, 20)),
        at(
            "13,200 in all",
            section(mrkdwn(3000))
                + ","
                + section(mrkdwn(3000))
                + ","
                + section(mrkdwn(3000))
                + ","
                + section(mrkdwn(3000))
                + ","
                + section(mrkdwn(1050))),
        at(
            "rich text",
            "{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\","
                + "\"elements\":[{\"type\":\"text\",\"text\":\"a\",\"style\":{\"bold\":true}}]}]}"),
        at(
            "plan",
            "{\"type\":\"plan\",\"title\":\"Seed\",\"tasks\":[{\"type\":\"task_card\","
                + "\"task_id\":\"1\",\"title\":\"Clear\",\"status\":\"in_progress\"}]}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accepted")
  void takesWhatIsWithinTheLimit(String what, String blocks) {
    assertThat(post(blocks).path("ok").asBoolean()).as(post(blocks).toString()).isTrue();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        no("51 blocks", times(51, "{\"type\":\"divider\"}"), "no more than 50 items allowed", ""),
        no("section of 3001", section(mrkdwn(3001)), "less than 3001 characters", "/0/text/text"),
        no("empty section text", section(mrkdwn(0)), "more than 0 characters", "/0/text/text"),
        no("section with nothing", "{\"type\":\"section\"}", "`text` or `fields`", "/0"),
        no("header of 151", header(151), "less than 151 characters", "/0/text/text"),
        no(
            "header in mrkdwn",
            "{\"type\":\"header\",\"text\":" + mrkdwn(5) + "}",
            "unsupported type: mrkdwn",
            "/0/text/type"),
        no("button text of 76", actions(button(76, 5)), "less than 76", "/0/elements/0/text/text"),
        no("value of 2001", actions(button(5, 2001)), "less than 2001", "/0/elements/0/value"),
        no(
            "26 actions",
            "{\"type\":\"actions\",\"elements\":[" + buttons(26) + "]}",
            "no more than 25 items",
            "/0/elements"),
        no(
            "no actions",
            "{\"type\":\"actions\",\"elements\":[]}",
            "no fewer than 1",
            "/0/elements"),
        no("11 fields", fields(11, 10), "no more than 10 items", "/0/fields"),
        no("field of 2001", fields(1, 2001), "less than 2001", "/0/fields/0/text"),
        no("11 context elements", context(11), "no more than 10 items", "/0/elements"),
        no("101 options", actions(select(101, 5)), "no more than 100", "/0/elements/0/options"),
        no(
            "option text of 76",
            actions(select(1, 76)),
            "less than 76",
            "/0/elements/0/options/0/text/text"),
        no("unknown block", "{\"type\":\"marquee\"}", "unsupported type: marquee", "/0/type"),
        no("block without type", "{}", "missing required field: type", "/0"),
        no(
            "unknown property",
            "{\"type\":\"divider\",\"colour\":\"red\"}",
            "invalid additional property: colour",
            "/0"),
        no("101 table rows", table(101, 1), "no more than 100 items", "/0/rows"),
        no("21 table cells", table(1, 21), "no more than 20 items", "/0/rows/0"),
        no(
            "cell of another type",
            "{\"type\":\"table\",\"rows\":[[{\"type\":\"text\"}]]}",
            "unsupported type: text",
            "/0/rows/0/0/type"),
        no(
            "block_id twice",
            "{\"type\":\"divider\",\"block_id\":\"a\"},{\"type\":\"divider\",\"block_id\":\"a\"}",
            "`block_id` a already exists",
            "/1/block_id"),
        no(
            "action_id twice",
            "{\"type\":\"actions\",\"elements\":["
                + "{\"type\":\"button\",\"action_id\":\"x\",\"text\":"
                + plain(3)
                + "},"
                + "{\"type\":\"button\",\"action_id\":\"x\",\"text\":"
                + plain(3)
                + "}]}",
            "`action_id` x already exists",
            "/0/elements/1/action_id"),
        no(
            "block_id of 256",
            "{\"type\":\"divider\",\"block_id\":\"" + "b".repeat(256) + "\"}",
            "less than 256",
            "/0/block_id"),
        no(
            "confirm title of 101",
            actions(
                "{\"type\":\"button\",\"text\":"
                    + plain(3)
                    + ",\"confirm\":{\"title\":"
                    + plain(101)
                    + ",\"text\":"
                    + plain(300)
                    + ",\"confirm\":"
                    + plain(3)
                    + ",\"deny\":"
                    + plain(3)
                    + "}}"),
            "less than 101",
            "/0/elements/0/confirm/title/text"),
        no(
            "alert in a message",
            "{\"type\":\"alert\",\"text\":" + plain(3) + "}",
            "unsupported type: alert",
            "/0/type"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refusesWhatIsBeyondIt(String what, String blocks, String message, String pointer) {
    JsonNode answer = post(blocks);

    assertThat(answer.path("error").asText()).isEqualTo("invalid_blocks");
    assertThat(answer.at("/response_metadata/messages/0").asText())
        .startsWith("[ERROR] ")
        .contains(message)
        .endsWith("[json-pointer:/blocks" + pointer + "]");
  }

  @Test
  void refusesBlocksThatTogetherSayTooMuch() {
    String blocks =
        Stream.generate(() -> section(mrkdwn(2700))).limit(5).collect(Collectors.joining(","));

    assertThat(post(blocks).path("error").asText()).isEqualTo("msg_blocks_too_long");
  }

  @Test
  void refusesASecondTable() {
    JsonNode answer = post(table(2, 2) + "," + table(2, 2));

    assertThat(answer.path("error").asText()).isEqualTo("invalid_attachments");
  }

  @Test
  void refusesBlocksThatAreNoJson() {
    JsonNode answer = api.form("chat.postMessage", Map.of("channel", "C0OPS", "blocks", "[{"));

    assertThat(answer.path("error").asText()).isEqualTo("invalid_blocks_format");
  }

  @Test
  void refusesAMessageThatSaysNothing() {
    JsonNode answer = api.form("chat.postMessage", Map.of("channel", "C0OPS"));

    assertThat(answer.path("error").asText()).isEqualTo("no_text");
  }

  @Test
  void cutsTextAt40000Characters() {
    JsonNode answer =
        api.form("chat.postMessage", Map.of("channel", "C0OPS", "text", "x".repeat(40_001)));

    assertThat(answer.at("/message/text").asText()).hasSize(40_000);
  }

  private static JsonNode post(String blocks) {
    return api.json(
        "chat.postMessage",
        "{\"channel\":\"C0OPS\",\"text\":\"fallback\",\"blocks\":[" + blocks + "]}");
  }

  private static Arguments at(String what, String blocks) {
    return Arguments.of(what, blocks);
  }

  private static Arguments no(String what, String blocks, String message, String pointer) {
    return Arguments.of(what, blocks, message, pointer);
  }

  private static String times(int count, String block) {
    return Stream.generate(() -> block).limit(count).collect(Collectors.joining(","));
  }

  private static String mrkdwn(int length) {
    return "{\"type\":\"mrkdwn\",\"text\":\"" + "m".repeat(length) + "\"}";
  }

  private static String plain(int length) {
    return "{\"type\":\"plain_text\",\"text\":\"" + "p".repeat(length) + "\"}";
  }

  private static String section(String text) {
    return "{\"type\":\"section\",\"text\":" + text + "}";
  }

  private static String header(int length) {
    return "{\"type\":\"header\",\"text\":" + plain(length) + "}";
  }

  private static String actions(String element) {
    return "{\"type\":\"actions\",\"elements\":[" + element + "]}";
  }

  private static String button(int text, int value) {
    return "{\"type\":\"button\",\"text\":"
        + plain(text)
        + ",\"value\":\""
        + "v".repeat(value)
        + "\"}";
  }

  private static String buttons(int count) {
    return times(count, button(3, 3));
  }

  private static String fields(int count, int length) {
    return "{\"type\":\"section\",\"fields\":[" + times(count, mrkdwn(length)) + "]}";
  }

  private static String context(int count) {
    return "{\"type\":\"context\",\"elements\":[" + times(count, mrkdwn(3)) + "]}";
  }

  private static String select(int options, int text) {
    String all =
        IntStream.range(0, options)
            .mapToObj(i -> "{\"text\":" + plain(text) + ",\"value\":\"" + i + "\"}")
            .collect(Collectors.joining(","));
    return "{\"type\":\"static_select\",\"action_id\":\"s\",\"options\":[" + all + "]}";
  }

  private static String table(int rows, int cells) {
    String row = "[" + times(cells, "{\"type\":\"raw_text\",\"text\":\"c\"}") + "]";
    return "{\"type\":\"table\",\"rows\":[" + times(rows, row) + "]}";
  }
}
