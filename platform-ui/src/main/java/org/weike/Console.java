package org.weike;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The lines that a start prints for the person at the terminal; everything else goes to the log. */
@Component
class Console {

    private static final int REFUSED = 1;

    private final PrintStream out;

    @Autowired
    Console() {
        this(System.out);
    }

    Console(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Does an errand of the launcher: what it ends with, or one after a sentence that says why it came to nothing. */
    int attempt(String inVain, Errand errand) {
        try {
            return errand.run();
        } catch (FileAlreadyExistsException e) {
            say(inVain + e.getMessage() + " is there already: choose another name");
        } catch (NoSuchFileException e) {
            say(inVain + "there is no " + e.getMessage());
        } catch (IOException | IllegalStateException e) {
            say(inVain + e.getMessage());
        } catch (RuntimeException e) {
            say(inVain + "the store cannot be reached: " + e.getMessage());
        }
        return REFUSED;
    }

    /** Something that the launcher does and goes; tells what it ends with. */
    interface Errand {
        int run() throws IOException;
    }

    /** A line each time another tenth is done. */
    void progress(String what, int done, int all) {
        if (all > 0 && done * 10 / all != (done - 1) * 10 / all) {
            say(what + ": " + done + " of " + all);
        }
    }
}
