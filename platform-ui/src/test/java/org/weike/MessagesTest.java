package org.weike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.simulation.CaseProblem;

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

    @ParameterizedTest
    @ValueSource(strings = {"phone_zh_CN", "phone_en", "desk_zh_CN", "desk_en", "mail_zh_CN", "mail_en"})
    void sayEverythingOnce(String name) throws IOException {
        var said = new ArrayList<String>();
        var words = new Properties() {
            @Override
            public synchronized @Nullable Object put(Object key, Object value) {
                said.add((String) key);
                return super.put(key, value);
            }
        };
        load(words, name);

        assertThat(said).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(CaseProblem.Code.class)
    void sayWhatIsWrongWithACase(CaseProblem.Code code) throws IOException {
        assertThat(read("desk_zh_CN")).containsKey("case.problem." + code);
    }

    private static Properties read(String name) throws IOException {
        var words = new Properties();
        load(words, name);
        return words;
    }

    private static void load(Properties words, String name) throws IOException {
        try (var file = MessagesTest.class.getResourceAsStream("/messages/" + name + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
    }
}
