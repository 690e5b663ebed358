package org.weike;

import java.io.IOException;
import java.nio.file.Path;
import org.weike.content.ShippedCatalogue;
import org.weike.core.course.CatalogueCheck;
import org.weike.core.course.CatalogueFiles;

/** Checks the shipped catalogue, or the folder that is named, and prints each fault with file and line. */
final class ContentCommand {

    private final Console console;

    ContentCommand(Console console) {
        this.console = console;
    }

    /** Zero if nothing is wrong, one if something is, two if the words are not understood. */
    int run(CommandLine line) throws IOException {
        if (line.words().isEmpty()
                || !line.words().getFirst().equals("check")
                || line.words().size() > 2) {
            console.say("usage: ./weike content check [DIR]");
            return 2;
        }
        var files = line.words().size() == 1
                ? CatalogueFiles.of(ShippedCatalogue.files())
                : CatalogueFiles.in(Path.of(line.words().getLast()));
        var problems = CatalogueCheck.checkAlone(files);
        problems.forEach(it ->
                console.say(it.file() + ":" + it.line() + ": " + it.code() + " " + String.join(", ", it.arguments())));
        console.say(files.byPath().size() + " files checked, " + problems.size() + " problems");
        return problems.isEmpty() ? 0 : 1;
    }
}
