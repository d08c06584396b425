package com.terp.chatops.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxOptionsTest {
  @Test
  void withoutFlagsItIsSocketModeOnPort4400() {
    assertThat(SandboxOptions.parse(List.of("")))
        .isEqualTo(
            new SandboxOptions(
                4400,
                Path.of("target", "sandbox"),
                Mode.SOCKET,
                SandboxOptions.Server.MARIADB,
                SandboxOptions.Data.KEEP,
                SandboxOptions.End.ON_SIGNAL));
  }

  @Test
  void flagsMayComeInOneArgument() {
    assertThat(
            SandboxOptions.parse(
                List.of(
                    "--until-parent-ends", "--http --mysql --fresh --port 4500 --directory other")))
        .isEqualTo(
            new SandboxOptions(
                4500,
                Path.of("other"),
                Mode.HTTP,
                SandboxOptions.Server.MYSQL,
                SandboxOptions.Data.FRESH,
                SandboxOptions.End.WITH_PARENT));
  }

  @Test
  void whatIsWrongIsSaidWithWhatWouldBeRight() {
    assertThatThrownBy(() -> SandboxOptions.parse(List.of("--https")))
        .hasMessageContaining("--https")
        .hasMessageContaining("--http ");
    assertThatThrownBy(() -> SandboxOptions.parse(List.of("--port", "many")))
        .hasMessageContaining("--port takes a number");
    assertThatThrownBy(() -> SandboxOptions.parse(List.of("--port")))
        .hasMessageContaining("--port needs a value");
  }
}
