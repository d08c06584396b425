package com.terp.chatops.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.sandbox.slack.FakeBot.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modals filled in and handed in: values of every input, checks, and what answers do. */
class FormsIT {
  private static final String ERIN = "U0ENGINEER";

  private FakeBot bot;
  private LocalSlack slack;
  private Api api;
  private Client erin;

  @BeforeEach
  void start() {
    bot = new FakeBot();
    slack =
        LocalSlack.start(
            Options.defaults()
                .withTiming(Options.Timing.patient())
                .withPace(Options.Pace.UNLIMITED)
                .withRequestUrl(bot.url()));
    api = new Api(slack);
    erin = slack.as(ERIN);
  }

  @AfterEach
  void stop() {
    slack.close();
    bot.close();
  }

  private View open(ObjectNode view) throws InterruptedException {
    erin.command("C0OPS", "/terp help");
    String trigger = bot.next().form().get("trigger_id");
    JsonNode answer =
        api.form("views.open", Map.of("trigger_id", trigger, "view", view.toString()));
    assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
    return slack.views().top(ERIN).orElseThrow();
  }

  private static ObjectNode form(String... elements) {
    ObjectNode view = FakeBot.modal("form").put("notify_on_close", true);
    for (int i = 0; i < elements.length; i++) {
      ObjectNode block = view.withArray("blocks").addObject();
      block.put("type", "input").put("block_id", "b" + i);
      block.putObject("label").put("type", "plain_text").put("text", "Label");
      block.set("element", Api.parse(elements[i].replace('\'', '"')));
    }
    return view;
  }

  private static final String OPTIONS =
      "'options':[{'text':{'type':'plain_text','text':'One'},'value':'1'},"
          + "{'text':{'type':'plain_text','text':'Two'},'value':'2'}]";

  @Test
  void everyInputHandsInItsValue() throws Exception {
    View view =
        open(
            form(
                "{'type':'plain_text_input','action_id':'text'}",
                "{'type':'static_select','action_id':'select'," + OPTIONS + "}",
                "{'type':'multi_static_select','action_id':'multi'," + OPTIONS + "}",
                "{'type':'checkboxes','action_id':'boxes'," + OPTIONS + "}",
                "{'type':'radio_buttons','action_id':'radio'," + OPTIONS + "}",
                "{'type':'datepicker','action_id':'date','initial_date':'2026-02-03'}",
                "{'type':'timepicker','action_id':'time'}",
                "{'type':'users_select','action_id':'user'}",
                "{'type':'channels_select','action_id':'channel'}",
                "{'type':'number_input','action_id':'number','is_decimal_allowed':false}",
                "{'type':'email_text_input','action_id':'mail'}",
                "{'type':'url_text_input','action_id':'url'}"));

    Outcome outcome =
        erin.submit(
            view,
            Map.ofEntries(
                Map.entry("text", "because"),
                Map.entry("select", "Two"),
                Map.entry("multi", List.of("1", "2")),
                Map.entry("boxes", List.of("1")),
                Map.entry("radio", "1"),
                Map.entry("time", "12:30"),
                Map.entry("user", "U0ONCALL"),
                Map.entry("channel", "C0ALERTS"),
                Map.entry("number", "7"),
                Map.entry("mail", "erin@example.com"),
                Map.entry("url", "https://example.com/x")));

    assertThat(outcome.ok()).isTrue();
    JsonNode values = bot.next().payload().at("/view/state/values");
    assertThat(values.at("/b0/text/value").asText()).isEqualTo("because");
    assertThat(values.at("/b1/select/selected_option/value").asText()).isEqualTo("2");
    assertThat(values.at("/b2/multi/selected_options")).hasSize(2);
    assertThat(values.at("/b3/boxes/selected_options/0/text/text").asText()).isEqualTo("One");
    assertThat(values.at("/b4/radio/selected_option/value").asText()).isEqualTo("1");
    assertThat(values.at("/b5/date/selected_date").asText()).isEqualTo("2026-02-03");
    assertThat(values.at("/b6/time/selected_time").asText()).isEqualTo("12:30");
    assertThat(values.at("/b7/user/selected_user").asText()).isEqualTo("U0ONCALL");
    assertThat(values.at("/b8/channel/selected_channel").asText()).isEqualTo("C0ALERTS");
    assertThat(values.at("/b9/number/value").asText()).isEqualTo("7");
    assertThat(values.at("/b10/mail/type").asText()).isEqualTo("email_text_input");
    assertThat(values.at("/b11/url/value").asText()).isEqualTo("https://example.com/x");
    assertThat(slack.views().top(ERIN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'type':'plain_text_input','action_id':'a'}; ; Please complete this required field.",
        "{'type':'plain_text_input','action_id':'a','min_length':5}; abc; at least 5 characters",
        "{'type':'number_input','action_id':'a','is_decimal_allowed':false}; x; a number",
        "{'type':'number_input','action_id':'a','is_decimal_allowed':false}; 1.5; whole number",
        "{'type':'number_input','action_id':'a','is_decimal_allowed':true,'max_value':'9'}; 10; 9",
        "{'type':'email_text_input','action_id':'a'}; nobody; valid email",
        "{'type':'url_text_input','action_id':'a'}; nowhere; valid URL"
      })
  void clientRefusesWhatTheFormDoesNotTake(String element, String value, String complaint)
      throws Exception {
    View view = open(form(element));

    Outcome outcome = erin.submit(view, value == null ? Map.of() : Map.of("a", value));

    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    assertThat(((Outcome.Rejected) outcome).errors().get("b0")).contains(complaint);
    assertThat(bot.waiting()).isZero();
  }

  @Test
  void answerWithErrorsKeepsTheModal() throws Exception {
    View view = open(form("{'type':'plain_text_input','action_id':'a'}"));
    bot.answer(request ->
        new Answer(200, "{\"response_action\":\"errors\",\"errors\":{\"b0\":\"Say more\"}}"));

    assertThat(erin.submit(view, Map.of("a", "x")))
        .isEqualTo(new Outcome.Rejected(Map.of("b0", "Say more")));
    assertThat(slack.views().top(ERIN)).isPresent();
  }

  @Test
  void answerMayReplaceOrPushOrClear() throws Exception {
    View view = open(form("{'type':'plain_text_input','action_id':'a'}"));
    answer("update", "updated");
    erin.submit(view, Map.of("a", "x"));
    assertThat(slack.views().top(ERIN).orElseThrow().callbackId()).isEqualTo("updated");

    answer("push", "pushed");
    erin.submit(slack.views().top(ERIN).orElseThrow(), Map.of());
    View pushed = slack.views().top(ERIN).orElseThrow();
    assertThat(pushed.callbackId()).isEqualTo("pushed");
    assertThat(pushed.previous()).isPresent();

    bot.answer(request -> new Answer(200, "{\"response_action\":\"clear\"}"));
    erin.submit(pushed, Map.of());
    assertThat(slack.views().top(ERIN)).isEmpty();
  }

  private void answer(String action, String callbackId) {
    ObjectNode answer = Api.JSON.createObjectNode().put("response_action", action);
    answer.set("view", FakeBot.modal(callbackId));
    bot.answer(request -> new Answer(200, answer.toString()));
  }

  @Test
  void answerThatSlackCannotReadIsTroubleForThePerson() throws Exception {
    View view = open(form("{'type':'plain_text_input','action_id':'a'}"));
    bot.answer(request ->
        new Answer(200, "{\"response_action\":\"errors\",\"errors\":{\"nowhere\":\"x\"}}"));

    Outcome outcome = erin.submit(view, Map.of("a", "x"));

    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(((Outcome.Failed) outcome).sentence()).startsWith("We had some trouble");
    assertThat(slack.views().top(ERIN)).isPresent();
  }

  @Test
  void appHearsOfAClosedModalIfItAskedTo() throws Exception {
    View view = open(form("{'type':'plain_text_input','action_id':'a'}"));

    erin.close(view);

    assertThat(bot.next().payload().path("type").asText()).isEqualTo("view_closed");
    assertThat(slack.views().top(ERIN)).isEmpty();
  }

  @Test
  void choiceInAModalCarriesTheOptionAndTheStateSoFar() throws Exception {
    ObjectNode content = form("{'type':'plain_text_input','action_id':'a'}");
    ObjectNode actions = content.withArray("blocks").addObject().put("type", "actions");
    actions
        .putArray("elements")
        .add(
            Api.parse(
                ("{'type':'static_select','action_id':'pick'," + OPTIONS + "}")
                    .replace('\'', '"')));
    View view = open(content);

    assertThat(erin.choose(view, "pick", "Two").ok()).isTrue();

    JsonNode payload = bot.next().payload();
    assertThat(payload.at("/actions/0/selected_option/value").asText()).isEqualTo("2");
    assertThat(payload.at("/container/view_id").asText()).isEqualTo(view.id());
    assertThat(payload.at("/view/state/values/b0/a/value").isNull()).isTrue();
  }
}
