package com.terp.chatops.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.config.SslMode;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.sql.ResultSet;

class TlsIT {
  @EachDatabase
  void requiredEncryptsAndDisabledDoesNot(TestDatabase test) {
    assertThat(cipher(test, SslMode.DISABLED)).isEmpty();
    assertThat(cipher(test, SslMode.REQUIRED)).isNotEmpty();
    assertThat(cipher(test, SslMode.PREFERRED)).isNotEmpty();
  }

  @EachDatabase
  void aCertificateNobodyKnowsIsRefusedWithWhatToCheck(TestDatabase test) {
    for (SslMode mode : new SslMode[] {SslMode.VERIFY_CA, SslMode.VERIFY_IDENTITY}) {
      assertThatThrownBy(() -> cipher(test, mode))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("encryption does not work out. Check ssl-mode in DATABASE_URL");
    }
  }

  private static String cipher(TestDatabase test, SslMode mode) {
    DatabaseUrl url = DatabaseUrl.parse("DATABASE_URL", test.url());
    DatabaseUrl other =
        new DatabaseUrl(url.host(), url.port(), url.user(), url.password(), url.schema(), mode);
    try (Database database = new Database(other, test.botSchema())) {
      return database.read(c -> {
        try (ResultSet row = c.createStatement().executeQuery("SHOW STATUS LIKE 'Ssl_cipher'")) {
          row.next();
          return row.getString(2);
        }
      });
    }
  }
}
