package com.terp.chatops.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BroughtTest {
  @Test
  void everyRoleAndPermissionOfTerpIsListed() {
    assertThat(Brought.TERP.rights()).hasSize(10);
    assertThat(Brought.TERP.rows().get("permissions name")).hasSize(331).doesNotHaveDuplicates();
    assertThat(Brought.TERP.rows().get("roles name"))
        .containsExactlyInAnyOrderElementsOf(Brought.TERP.rights().keySet());
    assertThat(Brought.TERP.rights().values().stream().mapToInt(List::size).sum()).isEqualTo(941);
    assertThat(Brought.TERP.rights().values())
        .allSatisfy(held ->
            assertThat(held)
                .doesNotHaveDuplicates()
                .isSubsetOf(Brought.TERP.rows().get("permissions name")));
  }
}
