package org.weike.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Assumptions;

/** What a phone's camera does with a code, done by a reader that is not ours: Debian's {@code zbarimg}. */
final class Camera {

    /** As an office printer's page is seen from arm's length. */
    private static final int DOTS_PER_INCH = 150;

    private final Path folder;

    private Camera(Path folder) {
        this.folder = folder;
    }

    static Camera keepingPicturesIn(Path folder) {
        boolean installed = List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(it -> Files.isExecutable(Path.of(it, "zbarimg")));
        Assumptions.assumeTrue(installed, "zbarimg is not installed (Debian: zbar-tools)");
        return new Camera(folder);
    }

    /** What the codes on all sheets say. */
    List<String> readSheet(Path pdf) throws IOException, InterruptedException {
        try (var sheets = Loader.loadPDF(pdf.toFile())) {
            var renderer = new PDFRenderer(sheets);
            var read = new ArrayList<String>();
            for (int sheet = 0; sheet < sheets.getNumberOfPages(); sheet++) {
                Path picture = folder.resolve("sheet-" + sheet + ".png");
                ImageIO.write(renderer.renderImageWithDPI(sheet, DOTS_PER_INCH), "png", picture.toFile());
                read.addAll(read(picture));
            }
            return read;
        }
    }

    /** What the code on somebody's screen says. */
    String readScreen(byte[] screenshot) throws IOException, InterruptedException {
        return read(Files.write(folder.resolve("screen.png"), screenshot)).getFirst();
    }

    private static List<String> read(Path picture) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "zbarimg", "--quiet", "--nodbus", "--raw", "-Sdisable", "-Sqrcode.enable", picture.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines().filter(it -> !it.isBlank()).toList();
    }
}
