package com.terp.chatops.sandbox.slack;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A Slack on this machine, and the way to act in it and to look at it from tests. Listens on the
 * loopback address from {@link #start} to {@link #close}; thread-safe.
 */
public final class LocalSlack implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  private final Options options;
  private final Changes changes = new Changes();
  private final Feed feed = new Feed(changes);
  private final Faults faults = new Faults();
  private final Deliveries deliveries = new Deliveries(changes);
  private final Switches switches = new Switches(feed);
  private final LiveUpdates liveUpdates = new LiveUpdates(feed);
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicReference<Transport> transport = new AtomicReference<>();
  private final AtomicReference<String> url = new AtomicReference<>("");
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Team team;
  private final SocketTransport sockets;
  private final Bot bot;
  private final Client.Actions actions;
  private final Javalin server;

  private LocalSlack(Options options) {
    this.options = options;
    Ids ids = new Ids(options.clock());
    team =
        new Team(
            options.workspace(),
            ids,
            new Conversations(options.workspace()),
            new Messages(changes, feed),
            new Views(changes, feed, ids),
            new Triggers(ids, options.timing().trigger()),
            new ResponseUrls(ids, url::get),
            new Files(ids, url::get));
    sockets = new SocketTransport(ids, feed);
    transport.set(sockets);
    bot = new Bot(transport::get, deliveries, faults, options.timing(), ids);
    actions =
        new Client.Actions(
            new SlashCommands(team, bot, new ResponseUrlRoute(team), options.app()),
            new Interactions(team, bot),
            new Submissions(team, bot),
            new Talk(team, bot, options.app()));
    options.requestUrl().ifPresent(this::deliverTo);
    new SlackSwitches(faults, sockets).addTo(switches);
    server = Javalin.create(routes()::configure);
  }

  /** Starts to listen. */
  public static LocalSlack start(Options options) {
    LocalSlack slack = new LocalSlack(options);
    slack.server.start(HOST, options.port());
    slack.url.set("http://" + HOST + ":" + slack.server.port());
    return slack;
  }

  private Routes routes() {
    PageState state = new PageState(team, options.app(), transport::get, switches);
    return new Routes(
        team,
        new WebApi(
            methods(),
            new Tokens(options.secrets(), new Scopes(options.app().scopes())),
            new RateLimits(options.clock(), options.pace()),
            faults,
            closing),
        sockets,
        new PageApi(team, actions, state, deliveries, switches),
        liveUpdates);
  }

  private Map<String, ApiMethod> methods() {
    Supplier<String> base = url::get;
    Map<String, ApiMethod> methods = new HashMap<>();
    methods.putAll(new AppMethods(base, sockets::ticket).all());
    methods.putAll(new ChatMethods(team, new Scopes(options.app().scopes()), base).all());
    methods.putAll(new ConversationMethods(team).all());
    methods.putAll(new FileMethods(team).all());
    methods.putAll(new ReactionMethods(team).all());
    methods.putAll(new UserMethods(team.workspace()).all());
    methods.putAll(new ViewMethods(team).all());
    return methods;
  }

  /** Base of the Web API, ending in {@code /api/}: the bot's SLACK_API_URL. */
  public String apiUrl() {
    return url.get() + "/api/";
  }

  /** Where the page is, without a slash at its end. */
  public String pageUrl() {
    return url.get();
  }

  /** Token of the bot (xoxb). */
  public String botToken() {
    return options.secrets().botToken();
  }

  /** Token of the app (xapp), for Socket Mode. */
  public String appToken() {
    return options.secrets().appToken();
  }

  /** What HTTP deliveries are signed with. */
  public String signingSecret() {
    return options.secrets().signingSecret();
  }

  /** What goes wrong. */
  public Faults faults() {
    return faults;
  }

  /** What was delivered to the bot, with its ack times. */
  public Deliveries deliveries() {
    return deliveries;
  }

  /** What was said. */
  public Messages messages() {
    return team.messages();
  }

  /** The open modals and App Homes. */
  public Views views() {
    return team.views();
  }

  /** What the page offers to break. */
  public Switches switches() {
    return switches;
  }

  /** The Slack client of one person, by user id. */
  public Client as(String user) {
    return new Client(user, team, actions);
  }

  /** {@code as(user).command(channel, line)}: types {@code /terp …} into a channel. */
  public Outcome command(String user, String channel, String line) {
    return as(user).command(channel, line);
  }

  /** {@code as(user).click(message, actionIdOrLabel)}. */
  public Outcome click(String user, Message message, String actionIdOrLabel) {
    return as(user).click(message, actionIdOrLabel);
  }

  /** {@code as(user).submit(view, values)}. */
  public Outcome submit(String user, View view, Map<String, ?> values) {
    return as(user).submit(view, values);
  }

  /** What Slack says when this request URL is entered; empty when it is verified. */
  public Optional<String> verify(URI requestUrl) {
    return new UrlVerification(team.ids(), options.timing().ack()).problem(over(requestUrl));
  }

  private Transport over(URI requestUrl) {
    return new HttpTransport(
        http, requestUrl, new Signature(options.secrets().signingSecret()), options.clock());
  }

  /** From now on delivers over HTTP to this URL instead of over sockets. */
  public void deliverTo(URI requestUrl) {
    transport.set(over(requestUrl));
  }

  /** Asks every connection to reconnect and closes it, as Slack does every few hours. */
  public void disconnectSockets() {
    sockets.refresh();
  }

  /** Announces a disconnect to every connection without closing any yet. */
  public void warnSockets() {
    sockets.warn();
  }

  /** Cuts every connection without a word, as a broken line does. */
  public void cutSockets() {
    sockets.cut();
  }

  /** Waits until the bot is connected (always true over HTTP); throws AssertionError. */
  public void awaitBot(Duration patience) {
    changes.await(
        () -> transport.get().connected() ? Optional.of(true) : Optional.empty(),
        patience,
        () -> "no connection of the bot");
  }

  @Override
  public void close() {
    closing.countDown();
    liveUpdates.close();
    bot.close();
    server.stop();
    http.shutdownNow();
  }
}
