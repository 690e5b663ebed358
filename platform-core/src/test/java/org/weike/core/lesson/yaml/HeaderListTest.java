package org.weike.core.lesson.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderListTest {

    private static final String TEXT = "---\ntitle: 😀 一课\nHERE\nminutes: 5\n---\n\naudience: [rider]\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            audience: [rider]                | audience: [rider, member]
            audience: [member, rider]        | audience: [rider]
            audience: []                     | audience: [member]
            audience:  # whom it is for      | audience: [member]  # whom it is for
            audience: rider                  | audience: [rider, member]
            audience:\\n  - rider            | audience: [rider, member]
            audience:\\n  - rider\\n# so far | audience: [rider, member]\\n# so far
            audience: ["a, b"]               | audience: ["a, b", member]
            """)
    void putsAWordInOrTakesItOut(String before, String after) {
        var text = TEXT.replace("HERE", before.replace("\\n", "\n"));

        assertThat(HeaderList.find(text, "audience").orElseThrow().toggled("member"))
                .isEqualTo(TEXT.replace("HERE", after.replace("\\n", "\n")));
    }

    @Test
    void addsAListThatIsNotThere() {
        var text = TEXT.replace("HERE\n", "");

        assertThat(HeaderList.find(text, "topics").orElseThrow().toggled("安全: 生产"))
                .isEqualTo(text.replace("minutes: 5\n", "minutes: 5\ntopics: [\"安全: 生产\"]\n"));
    }

    @Test
    void knowsWhichWordsAreIn() {
        var list = HeaderList.find(TEXT.replace("HERE", "audience: [rider]"), "audience")
                .orElseThrow();

        assertThat(list.has("rider")).isTrue();
        assertThat(list.has("member")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no header", "---\naudience: [rider\n---\n", "---\naudience: {a: b}\n---\n"})
    void leavesAloneWhatCannotBeRead(String text) {
        assertThat(HeaderList.find(text, "audience")).isEmpty();
    }
}
