package org.weike.core.scanpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** The independent reader of codes: {@code zbarimg} of Debian's zbar-tools. */
public final class Zbar {

    private static final Pattern SYMBOL = Pattern.compile("<!\\[CDATA\\[(.*?)]]>");

    private Zbar() {}

    public static boolean isInstalled() {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(it -> Files.isExecutable(Path.of(it, "zbarimg")));
    }

    public static void assumeInstalled() {
        Assumptions.assumeTrue(isInstalled(), "zbarimg is not installed (Debian: zbar-tools)");
    }

    /** What is read from all the pictures together. */
    public static Set<String> read(Collection<Path> pictures) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of("zbarimg", "--quiet", "--nodbus", "--xml", "-Sdisable", "-Sqrcode.enable"));
        pictures.forEach(it -> command.add(it.toString()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var texts = new HashSet<String>();
        SYMBOL.matcher(answer).results().forEach(it -> texts.add(it.group(1)));
        return texts;
    }
}
