package org.weike.core.ledger.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weike.core.ledger.template.xlsx.BooksAtHand;

/** Has filled forms laid out by an office program, where there is one. */
class RenderedFormTest {

    @ParameterizedTest
    @EnumSource(CountyForms.class)
    void isLaidOutByAnOfficeProgram(CountyForms form, @TempDir Path folder) throws IOException, InterruptedException {
        var program = program();
        assumeTrue(program.isPresent(), "there is no soffice on the path to lay forms out with");
        Path filled = folder.resolve("filled.xlsx");
        try (var out = Files.newOutputStream(filled)) {
            BooksAtHand.xlsx().fill(form.bytes(), TemplateFillingTest.filling(form.mapping(), 25), out);
        }

        var process = new ProcessBuilder(
                        program.orElseThrow().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        filled.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("filled.pdf")).isNotEmptyFile();
    }

    private static Optional<Path> program() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(it -> Path.of(it, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
