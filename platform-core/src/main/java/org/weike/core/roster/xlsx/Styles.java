package org.weike.core.roster.xlsx;

import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which styles of a workbook show numbers as dates. */
record Styles(BitSet dates) {

    private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern DATE = Pattern.compile("(?i)[yd]|m{3,}");
    private static final int FIRST_BUILT_IN = 14;
    private static final int LAST_BUILT_IN = 58;

    static Styles of(Optional<InputStream> part) {
        var dates = new BitSet();
        part.ifPresent(it -> {
            try (var xml = new Xml(it)) {
                read(xml, dates);
            }
        });
        return new Styles(dates);
    }

    private static void read(Xml xml, BitSet dates) {
        Map<Integer, Boolean> custom = new HashMap<>();
        boolean cells = false;
        int style = 0;
        while (xml.next()) {
            if (xml.begins("numFmt")) {
                custom.put(xml.number("numFmtId", -1), isDate(xml.attribute("formatCode", "")));
            } else if (xml.begins("cellXfs")) {
                cells = true;
            } else if (xml.ends("cellXfs")) {
                cells = false;
            } else if (cells && xml.begins("xf")) {
                int format = xml.number("numFmtId", 0);
                dates.set(style, custom.getOrDefault(format, isBuiltInDate(format)));
                style++;
            }
        }
    }

    private static boolean isDate(String format) {
        return DATE.matcher(NO_FORMAT.matcher(format).replaceAll("")).find();
    }

    /** The numbers that the format reserves for dates and times, those of East Asia among them. */
    private static boolean isBuiltInDate(int format) {
        boolean western = format >= FIRST_BUILT_IN && format <= 22;
        boolean eastern = (format >= 27 && format <= 36) || (format >= 50 && format <= LAST_BUILT_IN);
        return western || eastern;
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }
}
