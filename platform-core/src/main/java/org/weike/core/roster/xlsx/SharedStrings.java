package org.weike.core.roster.xlsx;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.roster.table.FileRefused;

/** The texts that the cells of a workbook point to. */
record SharedStrings(List<String> texts) {

    private static final long MOST_CHARACTERS = 64L << 20;
    private static final int MOST_TEXTS = 4 << 20;

    static SharedStrings of(Optional<InputStream> part) {
        var texts = new ArrayList<String>();
        part.ifPresent(it -> {
            try (var xml = new Xml(it)) {
                read(xml, texts);
            }
        });
        return new SharedStrings(texts);
    }

    private static void read(Xml xml, List<String> texts) {
        long characters = 0;
        while (xml.next()) {
            if (xml.begins("si")) {
                String text = rich(xml, "si");
                characters += text.length();
                if (characters > MOST_CHARACTERS || texts.size() == MOST_TEXTS) {
                    throw new FileRefused(FileProblem.UNPACKS_TOO_LARGE);
                }
                texts.add(text.isEmpty() ? "" : text);
            }
        }
    }

    /** The text of an element that may be formatted in pieces, without its phonetic readings. */
    static String rich(Xml xml, String element) {
        var text = new StringBuilder();
        boolean reading = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.begins("rPh")) {
                reading = true;
            } else if (xml.ends("rPh")) {
                reading = false;
            } else if (xml.begins("t")) {
                xml.text(reading ? new StringBuilder() : text);
            }
        }
        return text.toString();
    }

    String at(String number) {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException broken) {
            throw new FileRefused(FileProblem.BROKEN);
        }
    }
}
