package org.weike.core.ledger.template.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What the styles of a workbook mean for what a cell can hold. */
record CellStyles(List<Integer> formats, Map<Integer, String> codes, boolean since1904) {

    static final CellStyles NONE = new CellStyles(List.of(), Map.of(), false);

    private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*+\"|\\\\.|\\[[^\\]]*+\\]");
    private static final int PERCENT = 9;
    private static final int PERCENT_WITH_DECIMALS = 10;

    CellStyles {
        formats = List.copyOf(formats);
        codes = Map.copyOf(codes);
    }

    static CellStyles of(XmlPart part, boolean since1904) {
        var codes = new HashMap<Integer, String>();
        part.all("numFmts").stream()
                .limit(1)
                .flatMap(it -> XmlPart.children(it).stream())
                .forEach(it -> codes.put(XmlPart.number(it, "numFmtId", 0), it.getAttribute("formatCode")));
        var formats = part.first("cellXfs").map(XmlPart::children).orElse(List.of()).stream()
                .map(it -> XmlPart.number(it, "numFmtId", 0))
                .toList();
        return new CellStyles(formats, codes, since1904);
    }

    /** Whether a day can be kept as a number; where days are counted from 1904, words are safer. */
    boolean isDay(Element cell) {
        int format = since1904 ? 0 : format(cell);
        return (format >= 14 && format <= 17)
                || format == 22
                || (format >= 27 && format <= 31)
                || format == 36
                || (format >= 50 && format <= 58)
                || code(format).matches("(?is).*[yd].*");
    }

    boolean isPercent(Element cell) {
        int format = format(cell);
        return format == PERCENT
                || format == PERCENT_WITH_DECIMALS
                || code(format).contains("%");
    }

    private int format(Element cell) {
        int style = XmlPart.number(cell, "s", 0);
        return style >= 0 && style < formats.size() ? formats.get(style) : 0;
    }

    private String code(int format) {
        return NO_FORMAT.matcher(codes.getOrDefault(format, "")).replaceAll("");
    }
}
