package org.weike.web.home;

import java.util.List;
import org.weike.wording.EvidenceWords;

/** One entry of an account as its owner sees it, with what it rests on. */
public record EvidenceRow(String title, String hours, List<EvidenceWords.Line> lines) {

    public EvidenceRow {
        lines = List.copyOf(lines);
    }

    /** With two decimals, and a minus before what was taken back. */
    static String hours(long hundredths) {
        return (hundredths < 0 ? "−" : "")
                + Math.abs(hundredths) / 100
                + "."
                + "%02d".formatted(Math.abs(hundredths) % 100);
    }
}
