package com.terp.chatops.seed.fill.value;

import static com.terp.chatops.seed.fill.value.TextRule.person;
import static com.terp.chatops.seed.fill.value.TextRule.rule;

import com.terp.chatops.seed.fill.Names;
import com.terp.chatops.seed.fill.value.TextRule.Style;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What texts go into a column, by its name: the first rule that fits decides. */
final class TextRules {
  private TextRules() {}

  /** The rule for a column; the last one fits every name. */
  static TextRule of(Spot spot) {
    return Stream.<Supplier<List<TextRule>>>of(
            () -> MACHINES,
            () -> PEOPLE,
            () -> PLACES,
            () -> codes(spot),
            () -> names(spot),
            () -> LISTS,
            () -> PROSE)
        .flatMap(rules -> rules.get().stream())
        .filter(rule -> rule.name().matcher(spot.name()).matches())
        .findFirst()
        .orElseThrow();
  }

  private static final List<TextRule> MACHINES =
      List.of(
          rule(
              "(.*_)?(ip|ip_address|remote_addr)",
              Style.WORDS,
              (d, n) -> Tokens.address(d.chance())),
          rule(
              "(.*_)?mac(_address)?",
              Style.TOKEN,
              (d, n) -> "02:00:5e:10:00:" + Tokens.hex(d.chance(), 2)),
          rule(
              "(.*_)?user_agent|(.*_)?device",
              Style.WORDS,
              (d, n) -> d.chance().pick(Phrases.AGENTS)),
          rule("(.*_)?(uuid|guid)", Style.TOKEN, (d, n) -> Tokens.uuid(d.chance())),
          rule(
              "(.*_)?password(_hash)?|(.*_)?passwd|pin(_code)?",
              Style.TOKEN,
              (d, n) -> "!seeded-" + Tokens.hex(d.chance(), 24)),
          rule(
              "(.*_)?(sha|sha1|commit_sha|commit)",
              Style.TOKEN,
              (d, n) -> Tokens.hex(d.chance(), 40)),
          rule(
              "(.*_)?(transaction_hash|wallet_address|tx_hash|wallet)",
              Style.TOKEN,
              (d, n) -> "0x00test" + Tokens.hex(d.chance(), 34)),
          rule(
              "(.*_)?(hash|checksum|digest|fingerprint|etag|signature)",
              Style.TOKEN,
              (d, n) -> Tokens.hex(d.chance(), 32)),
          rule(
              "(.*_)?(token|secret|api_key|nonce|access_key|session|session_id|session_key|idempotency_key)",
              Style.TOKEN,
              (d, n) -> "test-" + Tokens.hex(d.chance(), 24)),
          rule(
              "(.*_)?(url|uri|link|website|href|homepage|webhook|avatar|image|photo|thumbnail|picture)",
              Style.SLUG,
              (d, n) ->
                  "https://example.com/"
                      + d.chance().pick(Phrases.WORDS)
                      + "/"
                      + d.chance().between(1, 999)),
          rule(
              "(.*_)?(domain|host|hostname)",
              Style.TOKEN,
              (d, n) -> d.chance().pick(Phrases.WORDS) + ".example.com"),
          rule(
              "(.*_)?(file_name|filename|file|attachment|document)",
              Style.NUMBERED,
              (d, n) -> d.chance().pick(Phrases.FILES) + "-" + n + ".pdf"),
          rule(
              "(.*_)?(path|route|endpoint|folder|directory)",
              Style.SLUG,
              (d, n) ->
                  "/" + d.chance().pick(Phrases.MODULES) + "/" + d.chance().pick(Phrases.WORDS)),
          rule(
              "(.*_)?(mime|mime_type|content_type|file_type|media_type)",
              Style.WORDS,
              (d, n) -> "application/pdf"),
          rule(
              "(.*_)?(metadata|payload|json|extra)",
              Style.TOKEN,
              (d, n) -> "{\"source\": \"seed\"}"),
          rule("(.*_)?login_method", Style.WORDS, (d, n) -> "password"),
          rule("(.*_)?(extension|file_ext)", Style.WORDS, (d, n) -> "pdf"),
          rule("(.*_)?base64", Style.TOKEN, (d, n) -> "c2VlZGVk"),
          rule(
              "(http|request|action|api)_method",
              Style.WORDS,
              (d, n) -> d.chance().pick(List.of("GET", "POST", "PUT"))),
          rule(
              "branch|(.*_)?git_branch",
              Style.SLUG,
              (d, n) -> d.chance().pick(List.of("main", "staging"))),
          rule("(.*_)?cron(_expression)?|schedule", Style.WORDS, (d, n) -> "0 6 * * 1"),
          rule("(.*_)?(app_)?version", Style.WORDS, (d, n) -> "1." + d.chance().below(10)),
          rule(
              "(.*_)?(locale|language|lang)",
              Style.WORDS,
              (d, n) -> d.chance().percent(70) ? "en-US" : "es-US"),
          rule(
              "(.*_)?(timezone|time_zone|tz)",
              Style.WORDS,
              (d, n) -> d.chance().pick(Phrases.ZONES)),
          rule("(.*_)?currency(_code)?", Style.WORDS, (d, n) -> "USD"),
          rule("(.*_)?currency_symbol", Style.WORDS, (d, n) -> "$"),
          rule(
              "(.*_)?(colou?r|colou?r_code|hex)",
              Style.WORDS,
              (d, n) -> d.chance().pick(Phrases.COLORS)),
          rule(
              "(.*_)?(icon|icon_name|emoji)",
              Style.WORDS,
              (d, n) -> d.chance().pick(Phrases.ICONS)));

  private static final List<TextRule> PEOPLE =
      List.of(
          person(
              "(.*_)?e_?mail(ed)?(_address|_to)?|(.*_)?(recipient|cc|bcc)_email",
              Style.MAIL,
              (d, n) -> d.person().mailName() + "." + d.person().mark() + "@example.com"),
          person(
              "(.*_)?(phone|mobile|fax|cell|tel|telephone|phone_number|sms_sent_to|contact_number)(_number|_no)?",
              Style.WORDS,
              (d, n) -> d.person().phone()),
          person(
              "(.*_)?(first_name|given_name|forename)", Style.WORDS, (d, n) -> d.person().first()),
          person("(.*_)?(last_name|surname|family_name)", Style.WORDS, (d, n) -> d.person().last()),
          person("(.*_)?middle_name", Style.WORDS, (d, n) -> "Lee"),
          person(
              "(.*_)?(full_name|contact_name|contact_person|customer_name|client_name|employee_name|user_name_full|recipient|recipient_name|attendee|author|pusher|signed_by|signatory|owner_name|manager_name|driver(_name)?|external_name|person_name|holder_name|approver)",
              Style.WORDS,
              (d, n) -> d.person().name()),
          person(
              "username|user_name|login|login_name|handle|nickname",
              Style.SLUG,
              (d, n) -> d.person().mailName().replace('.', '_')),
          person(
              "(.*_)?(tax_id|ein|ssn|vat_id|vat_number|national_id|tin)",
              Style.NUMBERED,
              (d, n) -> "00-" + Tokens.padded(n % 10_000_000, 7)),
          person(
              "(.*_)?(license|licence|license_number|licence_number|permit|permit_number|passport(_number)?)",
              Style.NUMBERED,
              (d, n) -> "LIC-TEST-" + Tokens.padded(n, 6)),
          rule(
              "(.*_)?(iban|card_number|bank_account|routing_number|account_no|account_number|bic|swift)",
              Style.NUMBERED,
              (d, n) -> "TEST-" + Tokens.padded(n, 6)),
          person(
              "(.*_)?gender",
              Style.WORDS,
              (d, n) -> d.chance().pick(List.of("female", "male", "other"))));

  private static final List<TextRule> PLACES =
      List.of(
          person(
              "(.*_)?(address_line_?2|address2|suite|unit_number|apartment)",
              Style.WORDS,
              (d, n) -> "Suite " + d.chance().between(1, 90)),
          person(
              "(.*_)?(street|address_line_?1?|address1|street_address)",
              Style.WORDS,
              (d, n) -> d.person().street()),
          person(
              "(.*_)?address",
              Style.WORDS,
              (d, n) ->
                  d.person().street()
                      + ", "
                      + d.chance().pick(Phrases.CITIES)
                      + ", CA 00"
                      + Tokens.padded(d.chance().below(1000), 3)),
          rule("(.*_)?(city|town)", Style.WORDS, (d, n) -> d.chance().pick(Phrases.CITIES)),
          rule(
              "(.*_)?(zip|zip_code|zipcode|postal_code|postcode|postal)",
              Style.WORDS,
              (d, n) -> "00" + Tokens.padded(d.chance().below(1000), 3)),
          rule("(.*_)?(country_code|country_iso)", Style.WORDS, (d, n) -> "US"),
          rule("(.*_)?(country|nation)", Style.WORDS, (d, n) -> "USA"),
          rule(
              "(state|province|region|county)(_name|_code)?|(.*_)(billing|shipping|home)_(state|province)",
              Style.WORDS,
              (d, n) -> d.chance().pick(Phrases.STATES)),
          rule(
              "site|(.*_)?warehouse|(.*_)?building",
              Style.WORDS,
              (d, n) -> d.chance().pick(List.of("Main site", "North site", "Annex"))),
          rule(
              "zone|(.*_)?area",
              Style.WORDS,
              (d, n) -> "Zone " + (char) ('A' + d.chance().below(6))),
          rule(
              "rack|shelf|bin|aisle|(.*_)?room(_code)?|slot",
              Style.WORDS,
              (d, n) -> "" + (char) ('A' + d.chance().below(6)) + d.chance().between(1, 20)),
          rule(
              "(.*_)?location",
              Style.WORDS,
              (d, n) ->
                  d.chance().pick(List.of("Main room", "Front office", "Dock 2", "Meeting room"))));

  private static List<TextRule> codes(Spot spot) {
    String own = initials(spot.noun());
    String words =
        spot.name()
            .replaceFirst(
                "_?(number|no|num|code|sku|identifier|ref|reference|id|key|barcode)$", "");
    String prefix = words.isEmpty() ? own : initials(words);
    return List.of(
        rule(
            "(.*_)?(month_year|year_month|period)",
            Style.NUMBERED,
            (d, n) -> d.moment().toLocalDate().toString().substring(0, 7)),
        rule(
            "(.*_)?(key|setting|flag_key|permission|feature)",
            Style.SLUG,
            (d, n) -> d.chance().pick(Phrases.MODULES) + "." + d.chance().pick(Phrases.WORDS)),
        rule(
            "(.*_)?slug",
            Style.SLUG,
            (d, n) -> spot.noun().replace('_', '-') + "-" + d.chance().pick(Phrases.WORDS)),
        rule(
            "(.*_)?(status|reason|postal|error|promo|discount|unit|base_unit|room)_code",
            Style.NUMBERED,
            (d, n) -> prefix + Tokens.padded(n, 3)),
        rule(
            "(.*_)?(code|sku|number|no|num|identifier|ref|reference|barcode|serial|tracking_number|batch|lot)",
            Style.NUMBERED,
            (d, n) -> prefix + "-" + Tokens.padded(n, 6)),
        rule(
            ".*_id|.*_ids?",
            Style.NUMBERED,
            (d, n) -> prefix.toLowerCase(Locale.ROOT) + "-" + Tokens.padded(n, 6)),
        rule(
            "id",
            Style.NUMBERED,
            (d, n) -> own.toLowerCase(Locale.ROOT) + "-" + Tokens.padded(n, 6)));
  }

  private static List<TextRule> names(Spot spot) {
    String noun = Names.words(spot.noun()).toLowerCase(Locale.ROOT);
    TextRule named =
        spot.noun()
                .matches(
                    "(.*_)?(user|employee|person|contact|customer|member|driver|patient|student|teacher|author|guest|worker|staff)")
            ? person("(.*_)?(display_)?name|label", Style.WORDS, (d, n) -> d.person().name())
            : spot.noun()
                    .matches(
                        "(.*_)?(client|vendor|supplier|company|organi[sz]ation|brand|business|partner|tenant|shop|store|merchant|manufacturer)")
                ? rule(
                    "name|(.*_)?display_name|label",
                    Style.WORDS,
                    (d, n) -> d.chance().pick(Phrases.COMPANIES))
                : spot.noun().matches("(.*_)?(product|strain|item|article)")
                    ? rule(
                        "name|(.*_)?display_name|label",
                        Style.WORDS,
                        (d, n) -> d.chance().pick(Phrases.PRODUCTS))
                    : rule(
                        "name|(.*_)?display_name|label|caption",
                        Style.WORDS,
                        (d, n) -> d.chance().pick(Phrases.QUALITIES) + " " + noun);
    return List.of(
        named,
        rule(
            "(.*_)?(company|company_name|organi[sz]ation|business_name|employer|vendor_name|supplier_name|brand|brand_name|bank_name|carrier|manufacturer|agency)",
            Style.WORDS,
            (d, n) -> d.chance().pick(Phrases.COMPANIES)),
        rule(
            "(.*_)?(product|item|strain|article)(_display)?(_name)?|name_canonical|standardized_name|base_strain_name|synonym|aliases",
            Style.WORDS,
            (d, n) -> d.chance().pick(Phrases.PRODUCTS)),
        rule(
            "(.*_)?(title|subject|headline|task|topic)",
            Style.WORDS,
            (d, n) -> d.chance().pick(Phrases.TITLES)),
        rule(
            "(.*_)(name|label)",
            Style.WORDS,
            (d, n) ->
                d.chance().pick(Phrases.QUALITIES)
                    + " "
                    + spot.name().replaceFirst("_(name|label)$", "").replace('_', ' ')));
  }

  private static final List<TextRule> LISTS =
      List.of(
          rule(
              "(.*_)?(status|state|stage|phase)",
              Style.WORDS,
              (d, n) -> d.chance().pick(List.of("active", "active", "pending", "completed"))),
          rule(
              "(.*_)?subcategory",
              Style.WORDS,
              (d, n) -> d.chance().pick(List.of("Small", "Medium", "Large", "Mixed"))),
          rule(
              "(.*_)?(category|group|segment|department|class)",
              Style.WORDS,
              (d, n) -> d.chance().pick(Phrases.CATEGORIES)),
          rule(
              "(.*_)?(module|domain|feature_area|application)",
              Style.WORDS,
              (d, n) -> d.chance().pick(Phrases.MODULES)),
          rule(
              "(.*_)?(action|operation|event|event_type|activity|change_type|verb)",
              Style.WORDS,
              (d, n) -> d.chance().pick(Phrases.ACTIONS)),
          rule(
              "(.*_)?(entity|entity_type|target_type|object_type|source_type|reference_type|resource|resource_type|model)",
              Style.WORDS,
              (d, n) -> d.chance().pick(List.of("order", "client", "invoice"))),
          rule(
              "(.*_)?(priority|severity|importance|urgency)",
              Style.WORDS,
              (d, n) -> d.chance().pick(List.of("low", "normal", "high"))),
          rule(
              "(.*_)?(grade|rank|score|class)",
              Style.WORDS,
              (d, n) -> d.chance().pick(List.of("A", "B", "C"))),
          rule(
              "(.*_)?(level|tier)(_required)?",
              Style.WORDS,
              (d, n) -> d.chance().pick(List.of("Bronze", "Silver", "Gold"))),
          rule(
              "(.*_)?(unit|uom|uom_.*|unit_of_measure|pricing_unit|capacity_unit)",
              Style.WORDS,
              (d, n) -> d.chance().pick(List.of("EA", "LB", "G", "OZ"))),
          rule("(.*_)?size", Style.WORDS, (d, n) -> d.chance().pick(List.of("S", "M", "L"))),
          rule(
              "(.*_)?(role|position|job_title|occupation)",
              Style.WORDS,
              (d, n) -> d.chance().pick(Phrases.JOBS)),
          rule(
              "(.*_)?payment_terms|(.*_)?terms",
              Style.WORDS,
              (d, n) -> d.chance().pick(List.of("NET_30", "NET_15", "COD"))),
          rule(
              "(.*_)?payment_method",
              Style.WORDS,
              (d, n) -> d.chance().pick(List.of("ACH", "CHECK", "WIRE", "CASH"))),
          rule(
              "(.*_)?method",
              Style.WORDS,
              (d, n) -> d.chance().pick(List.of("email", "phone", "in person"))),
          rule(
              "(.*_)?(channel|source|medium|origin|platform|provider)",
              Style.WORDS,
              (d, n) -> d.chance().pick(List.of("web", "email", "phone"))),
          rule(
              "(.*_)?(weekday|day_of_week|day)",
              Style.WORDS,
              (d, n) -> d.chance().pick(Phrases.DAYS)),
          rule(
              "(.*_)?(start_time|time_start|break_start|opens?|opens_at)",
              Style.WORDS,
              (d, n) -> "09:" + (d.chance().percent(50) ? "00" : "30") + ":00"),
          rule(
              "(.*_)?(end_time|time_end|break_end|closes?|closes_at)",
              Style.WORDS,
              (d, n) -> "17:" + (d.chance().percent(50) ? "00" : "30") + ":00"),
          rule(
              "(.*_)?(tags|keywords|labels)",
              Style.WORDS,
              (d, n) -> d.chance().pick(Phrases.WORDS) + ", " + d.chance().pick(Phrases.WORDS)),
          rule(
              "(.*_)?(tag|keyword|prefix|suffix|word)",
              Style.SLUG,
              (d, n) -> d.chance().pick(Phrases.WORDS)),
          rule(
              "(.*_)?(type|kind|mode|style|variant|format|layout|access_level|scope)",
              Style.WORDS,
              (d, n) -> d.chance().pick(Phrases.KINDS)),
          rule(
              "(.*_)?(field|field_name|field_changed|column|attribute|property)(_changed)?",
              Style.SLUG,
              (d, n) -> d.chance().pick(List.of("status", "quantity", "notes", "price"))),
          rule(
              "(.*_)?(outcome|result|resolution)",
              Style.WORDS,
              (d, n) -> d.chance().pick(List.of("Agreed", "Postponed", "Done"))));

  private static final List<TextRule> PROSE =
      List.of(
          rule("(.*_)?reason(_.*)?", Style.WORDS, (d, n) -> d.chance().pick(Phrases.REASONS)),
          rule(
              "(.*_)?(old|new|previous|current|before|after)(_.*)?",
              Style.WORDS,
              (d, n) -> Long.toString(d.chance().between(1, 200))),
          rule(
              "(.*_)?(error|failure|exception|stack)(_.*)?",
              Style.WORDS,
              (d, n) -> "Timed out, tried again with success."),
          rule(
              "(.*_)?(value|amount|quantity)",
              Style.WORDS,
              (d, n) -> Long.toString(d.chance().between(1, 200))),
          rule(
              "(.*_)?(bio|about|description|summary|details?|notes?|comments?|remarks?|message|body|content|text|instructions?|feedback|memo|logs?|context|agreement)(_.*)?",
              Style.WORDS,
              (d, n) -> sentences(d)),
          rule(".*", Style.WORDS, (d, n) -> d.chance().pick(Phrases.SENTENCES)));

  private static String sentences(Draw draw) {
    String first = draw.chance().pick(Phrases.SENTENCES);
    if (draw.chance().percent(60)) {
      return first;
    }
    String second = draw.chance().pick(Phrases.SENTENCES);
    return second.equals(first) ? first : first + " " + second;
  }

  /** Three capital letters of a name. */
  static String initials(String snake) {
    List<String> words = List.of(snake.replaceAll("[^a-z0-9_]", "").split("_", -1));
    StringBuilder letters = new StringBuilder();
    if (words.size() > 1) {
      words.forEach(word -> letters.append(word, 0, Math.min(1, word.length())));
    } else {
      letters.append(words.getFirst(), 0, Math.min(3, words.getFirst().length()));
    }
    String text = letters.isEmpty() ? "x" : letters.toString();
    return text.substring(0, Math.min(4, text.length())).toUpperCase(Locale.ROOT);
  }
}
