package com.terp.chatops;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class ClosingTest {
  @Test
  void partsCloseInOrderAndOneThatFailsKeepsNoOtherOpen() throws Exception {
    AutoCloseable edge = mock(AutoCloseable.class);
    AutoCloseable runs = mock(AutoCloseable.class);
    AutoCloseable database = mock(AutoCloseable.class);
    doThrow(new IllegalStateException("gone already")).when(runs).close();

    assertThatCode(() -> Closing.all(List.of(edge, runs, database))).doesNotThrowAnyException();

    InOrder order = inOrder(edge, runs, database);
    order.verify(edge).close();
    order.verify(runs).close();
    order.verify(database).close();
  }
}
