package com.terp.chatops.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
  @Test
  void readsTerpsOwnForm() {
    assertThat(parse("mysql://doadmin:AVNS_x@db-1.example.com:25060/defaultdb?ssl-mode=REQUIRED"))
        .isEqualTo(
            new DatabaseUrl(
                "db-1.example.com",
                25060,
                "doadmin",
                new Secret("AVNS_x"),
                "defaultdb",
                SslMode.REQUIRED));
  }

  @Test
  void whatIsLeftOutHasMySqlsOwnDefaults() {
    DatabaseUrl url = parse("mysql://terp@localhost/terp");

    assertThat(url.address()).isEqualTo("localhost:3306");
    assertThat(url.password().reveal()).isEmpty();
    assertThat(url.sslMode()).isEqualTo(SslMode.PREFERRED);
  }

  @Test
  void percentSignsAreDecodedAndAPlusMeansItself() {
    DatabaseUrl url = parse("mysql://te%40rp:p%3Aa%2Fs%23s+%C3%BC@h/my%20db");

    assertThat(url.user()).isEqualTo("te@rp");
    assertThat(url.password().reveal()).isEqualTo("p:a/s#s+ü");
    assertThat(url.schema()).isEqualTo("my db");
  }

  @ParameterizedTest
  @EnumSource(SslMode.class)
  void everySslModeIsTakenInAnyCase(SslMode mode) {
    assertThat(parse("mysql://u:p@h/d?ssl-mode=" + mode).sslMode()).isEqualTo(mode);
    assertThat(parse("mysql://u:p@h/d?ssl-mode=" + mode.name().toLowerCase()).sslMode())
        .isEqualTo(mode);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgres://u:geheim@h/d | does not begin with mysql://",
        "h:3306/d | does not begin with mysql://",
        "mysql://u:geheim@/d | ",
        "mysql://u:ge@heim@h/d | percent-encode",
        "mysql://u:ge#heim@h/d | percent-encode",
        "mysql://u:ge%heim@h/d | percent-encode",
        "mysql://h/d | names no user",
        "mysql://:geheim@h/d | names no user",
        "mysql://u:geheim@h | names no database",
        "mysql://u:geheim@h/ | names no database",
        "mysql://u:geheim@h/a/b | names no database",
        "mysql://u:geheim@h:0/d | has the port 0",
        "mysql://u:geheim@h:70000/d | has the port 70000",
        "mysql://u:geheim@h/d?ssl-mode=MAYBE | use DISABLED, PREFERRED, REQUIRED",
        "mysql://u:geheim@h/d?ssl=true | only ssl-mode is known",
      })
  void whatIsWrongIsSaidWithTheVariableAndTheRightFormAndNoPassword(String text, String why) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("DATABASE_URL ")
        .hasMessageContaining(why == null ? "" : why)
        .hasMessageEndingWith("write it as mysql://user:pass@host:3306/db?ssl-mode=REQUIRED")
        .satisfies(e -> assertThat(e).hasStackTraceContaining("SettingsException"))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("heim"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://u:geheim@h/d"})
  void aPasswordIsNeverPrinted(String text) {
    assertThat(parse(text).toString()).contains("***").doesNotContain("geheim");
  }

  private static DatabaseUrl parse(String text) {
    return DatabaseUrl.parse("DATABASE_URL", text);
  }
}
