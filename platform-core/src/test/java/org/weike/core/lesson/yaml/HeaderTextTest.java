package org.weike.core.lesson.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    private static final String TEXT = "---\nminutes: 5\nHERE\naudience: [rider]\n---\n\ntitle: no\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: 旧标题                | 新标题       | title: 新标题
            title: "旧: 标题"            | 新: 标题     | title: "新: 标题"
            title: # 不超过 60 字        | 新标题       | title: 新标题 # 不超过 60 字
            title: 旧 # 不超过 60 字     | 说 "好"      | title: "说 \\"好\\"" # 不超过 60 字
            title: >\\n  旧的\\n  标题   | 新标题       | title: 新标题
            title: 旧标题                | ' 新  标题 ' | title: 新 标题
            """)
    void putsOtherWordsInTheirPlace(String before, String words, String after) {
        var text = TEXT.replace("HERE", before.replace("\\n", "\n"));

        assertThat(HeaderText.find(text, "title").orElseThrow().replaced(words)).isEqualTo(TEXT.replace("HERE", after));
    }

    @Test
    void addsWordsThatAreNotThere() {
        var text = TEXT.replace("HERE\n", "");

        assertThat(HeaderText.find(text, "summary").orElseThrow().replaced("一句话。"))
                .isEqualTo(text.replace("audience: [rider]\n", "audience: [rider]\nsummary: \"一句话。\"\n"));
    }

    @Test
    void readsTheWords() {
        var text = TEXT.replace("HERE\n", "");

        assertThat(HeaderText.find(text, "minutes").orElseThrow().words()).isEqualTo("5");
        assertThat(HeaderText.find(text, "summary").orElseThrow().words()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no header", "---\ntitle: [a\n---\n", "---\ntitle: {a: b}\n---\n"})
    void leavesAloneWhatCannotBeRead(String text) {
        assertThat(HeaderText.find(text, "title")).isEmpty();
    }
}
