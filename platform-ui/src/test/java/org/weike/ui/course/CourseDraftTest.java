package org.weike.ui.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.weike.core.lesson.Audience;

class CourseDraftTest {

    @Test
    void isReadAsItWasWritten() {
        var draft = new CourseDraft("半句", "", "第一行\n第二行", List.of(Audience.RIDER), List.of("near-miss"));

        assertThat(CourseDraft.read(draft.text())).contains(draft);
    }

    @Test
    void forgivesWhatIsNoDraft() {
        assertThat(CourseDraft.read("{\"title\":")).isEmpty();
        assertThat(CourseDraft.read("{}")).isEmpty();
    }
}
