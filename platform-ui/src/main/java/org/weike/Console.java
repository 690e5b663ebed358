package org.weike;

import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The lines that a start prints for the person at the terminal; everything else goes to the log. */
@Component
class Console {

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

    /** A line each time another tenth is done. */
    void progress(String what, int done, int all) {
        if (all > 0 && done * 10 / all != (done - 1) * 10 / all) {
            say(what + ": " + done + " of " + all);
        }
    }
}
