package org.weike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void runsWithoutAnyArgument() {
        assertThat(CommandLine.of()).isEqualTo(new CommandLine("run", Map.of(), List.of()));
    }

    @Test
    void readsOptionsSwitchesAndWords() {
        assertThat(CommandLine.of("backup", "--data", "d", "--demo", "file.zip", "--a.b=c"))
                .isEqualTo(new CommandLine(
                        "backup", Map.of("data", "d", "demo", "true", "a.b", "c"), List.of("file.zip")));
    }

    @Test
    void namesTheSpringPropertyBehindAnOption() {
        assertThat(CommandLine.of("run", "--port", "0").asProperties()).containsExactly("--server.port=0");
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandLine.of("run", "--port"))
                .withMessage("--port needs a value");
    }
}
