package org.weike.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Logs tell where an import failed, and nobody's name. */
class UnwordedTest {

    @Test
    void tellsKindAndPlaceOfAFailureButNoneOfItsWords() {
        var cause = new IllegalArgumentException("not a staff number: 慕容雪莲");
        var failed = new IllegalStateException("duplicate key { staffNumber: 慕容雪莲 }", cause);
        var log = new StringWriter();

        Unworded.of(failed).printStackTrace(new PrintWriter(log));

        assertThat(log.toString())
                .contains("IllegalStateException", "IllegalArgumentException", "UnwordedTest")
                .doesNotContain("慕容雪莲");
    }
}
