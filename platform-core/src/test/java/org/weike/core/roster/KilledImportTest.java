package org.weike.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.weike.core.KilledProcess;
import org.weike.core.roster.KilledImport.Step;

/** A process that is killed in mid-commit and in mid-undo loses nothing, writes nothing twice, and takes all back. */
class KilledImportTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(600)
    void goesOnWhereItWasKilledAndUndoesToTheLastByte() throws Exception {
        var process = new KilledProcess(KilledImport.class, folder);
        process.killedAt(Step.COMMIT, "committing", it -> Integer.parseInt(it.getFirst()) >= 4);
        process.killedAt(Step.UNDO, "undoing", it -> Integer.parseInt(it.getFirst()) <= 8);
        process.ended(Step.FINISH);

        assertThat(folder.resolve("found-COMMITTING")).exists();
        assertThat(process.told("committed")).containsExactly("COMMITTED");
        assertThat(process.told("names"))
                .containsExactly("{new=" + KilledImport.PEOPLE + "}", KilledImport.PEOPLE + " people");
        assertThat(folder.resolve("found-UNDOING")).exists();
        assertThat(process.told("undone")).containsExactly("UNDONE");
        assertThat(process.told("after")).isEqualTo(process.told("before"));
    }
}
