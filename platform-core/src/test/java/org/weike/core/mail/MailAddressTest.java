package org.weike.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @Test
    void isOneAddressInAnyCase() {
        assertThat(new MailAddress(" Li.Na@Example.ORG ")).isEqualTo(new MailAddress("li.na@example.org"));
    }

    @Test
    void isMaskedInText() {
        assertThat(new MailAddress("li.na@example.org")).hasToString("l***@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "li.na",
                "@example.org",
                "li na@example.org",
                "li@na@example.org",
                "li@example",
                "li@example.org\r\nBcc: x@example.org",
                "<li@example.org>",
                "li@-example.org",
                ".li@example.org"
            })
    void refusesWhatIsNone(String text) {
        assertThat(MailAddress.isWritten(text)).isFalse();
        assertThatThrownBy(() -> new MailAddress(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
