package org.weike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadyLineTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void handsPasswordsOutAfterAllProgress() {
        var ready = new ReadyLine(new Address(""), console);

        ready.account("SECRETARY", "S1", "secret");
        console.progress("Loading", 1, 1);
        ready.say();

        assertThat(lines())
                .containsExactly("Loading: 1 of 1", "  SECRETARY              S1  secret", "Ready: http://localhost:0");
    }

    @Test
    void saysWhereItListensBesideThePublicAddress() {
        new ReadyLine(new Address("https://learn.example/"), console).say();

        assertThat(lines()).containsExactly("Ready: https://learn.example  (listening on http://localhost:0)");
    }

    @Test
    void handsPasswordsOutWhenTheStartFails() {
        var ready = new ReadyLine(new Address(""), console);
        ready.remark("First administrator: ADMIN");

        ready.handOut();
        ready.handOut();

        assertThat(lines()).containsExactly("First administrator: ADMIN");
    }

    private String[] lines() {
        return printed.toString(StandardCharsets.UTF_8).strip().lines().toArray(String[]::new);
    }
}
