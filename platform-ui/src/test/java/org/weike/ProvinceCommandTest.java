package org.weike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvinceCommandTest {

    @TempDir
    private Path folder;

    private final ProvinceCommand command = new ProvinceCommand(new Console());

    @Test
    void writesAWorkbookAndAStore() throws IOException {
        var workbook = folder.resolve("province.xlsx");
        var data = folder.resolve("data");
        var line = CommandLine.of(
                "province",
                "--people=800",
                "--organizations=400",
                "--workbook=" + workbook,
                "--into=" + data,
                "--keys=" + folder.resolve("keys"));

        assertThat(command.run(line)).isZero();
        assertThat(Files.size(workbook)).isGreaterThan(10_000);
        assertThat(data).isNotEmptyDirectory();
    }

    @Test
    void explainsItselfWhenItIsNotUnderstood() throws IOException {
        assertThat(command.run(CommandLine.of("province", "--people", "few"))).isEqualTo(2);
        assertThat(command.run(CommandLine.of("province", "--organizations", "3")))
                .isEqualTo(2);
        assertThat(command.run(CommandLine.of("province", "something"))).isEqualTo(2);
    }
}
