package com.terp.chatops.run;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.intThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class PresenceTest {
  /** A replica that waited longer would be taken for dead while it works. */
  @Test
  void itNeverWaitsForADeadNetworkLongerThanItMayBeSilent() throws SQLException {
    Transactions transactions = mock(Transactions.class);
    Connection connection = mock(Connection.class, RETURNS_DEEP_STUBS);
    when(transactions.dedicated("presence")).thenReturn(connection);
    when(connection.prepareStatement(anyString()).executeQuery().getLong(1)).thenReturn(1L);
    int silence = Math.toIntExact(Dispatch.Pace.DEFAULT.silence().toMillis());

    new Presence(transactions, "here").renew();

    InOrder order = inOrder(connection);
    order.verify(connection).setNetworkTimeout(any(), intThat(ms -> ms > 0 && ms < silence));
    order.verify(connection).prepareStatement(anyString());
  }
}
