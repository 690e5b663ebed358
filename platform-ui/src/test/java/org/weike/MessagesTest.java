package org.weike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"phone", "desk", "mail"})
    void sayTheSameThingsInBothLanguages(String bundle) throws IOException {
        var chinese = read(bundle + "_zh_CN");
        var english = read(bundle + "_en");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "desk", "mail"})
    void leaveNothingUnsaid(String bundle) throws IOException {
        assertThat(read(bundle + "_zh_CN").values())
                .allSatisfy(it -> assertThat((String) it).isNotBlank());
        assertThat(read(bundle + "_en").values())
                .allSatisfy(it -> assertThat((String) it).isNotBlank());
    }

    private static Properties read(String name) throws IOException {
        var words = new Properties();
        try (var file = MessagesTest.class.getResourceAsStream("/messages/" + name + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}
