package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryIdTest {

    @ParameterizedTest
    @CsvSource({
        "study:abc:1, study:abc:1",
        "reckoned:1:study:abc:1, study:abc:1",
        "instead:reckoned:12:study:abc:1, study:abc:1",
        "reckoned:2:carried:study:abc:1, study:abc:1",
        "carried:lesson:abc:2026, lesson:abc:2026"
    })
    void knowsWhatItGoesBackTo(String entry, String origin) {
        assertThat(new EntryId(entry).origin()).isEqualTo(new EntryId(origin));
    }

    @ParameterizedTest
    @CsvSource({"study:abc:1, abc:1", "instead:study:abc:2, abc:2", "lesson:study:2026, ''", "activity:abc, ''"})
    void knowsTheMeetingBehindIt(String entry, String reference) {
        assertThat(new EntryId(entry).branchStudy().orElse("")).isEqualTo(reference);
    }
}
