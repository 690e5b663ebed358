package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.weike.core.KilledProcess;
import org.weike.core.credit.KilledRecomputation.Step;

/** A process that is killed while it posts a year anew leaves no account half done, and posts nothing twice. */
class KilledRecomputationTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(600)
    void goesOnBehindTheLastAccountThatIsDone() throws Exception {
        var process = new KilledProcess(KilledRecomputation.class, folder);
        process.killedAt(Step.BEGIN, "posting", it -> Integer.parseInt(it.getFirst()) >= 1_000);
        process.ended(Step.GO_ON);

        assertThat(Integer.parseInt(process.told("posting").getFirst())).isLessThan(KilledRecomputation.PEOPLE);
        assertThat(process.told("done"))
                .containsExactly("DONE", process.told("foretold").getFirst());
        assertThat(process.told("left").getLast()).isEqualTo("0");
        long posted = Long.parseLong(process.told("foretold").getLast());
        assertThat(posted).isPositive();
        assertThat(Long.parseLong(process.told("entries-after").getFirst()))
                .isEqualTo(Long.parseLong(process.told("entries").getFirst()) + posted);
        assertThat(process.told("verified")).containsExactly("true");
    }
}
