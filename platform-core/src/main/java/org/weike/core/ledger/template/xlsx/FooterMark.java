package org.weike.core.ledger.template.xlsx;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Puts the mark of an export into the footers of a sheet, beside what stands there already. */
final class FooterMark {

    private static final int LONGEST = 255;
    private static final String SMALL = "&8 ";
    private static final Set<String> BEHIND = Set.of(
            "rowBreaks",
            "colBreaks",
            "customProperties",
            "cellWatches",
            "ignoredErrors",
            "smartTags",
            "drawing",
            "legacyDrawing",
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private FooterMark() {}

    static void put(XmlPart sheet, String mark) {
        Element root = sheet.root();
        Element all = XmlPart.child(root, "headerFooter").orElseGet(() -> headerFooter(sheet));
        footer(sheet, all, "oddFooter", mark);
        if (all.getAttribute("differentOddEven").matches("1|true")) {
            footer(sheet, all, "evenFooter", mark);
        }
        if (all.getAttribute("differentFirst").matches("1|true")) {
            footer(sheet, all, "firstFooter", mark);
        }
    }

    private static Element headerFooter(XmlPart sheet) {
        Element root = sheet.root();
        Element made = sheet.document().createElement(XmlPart.prefix(root) + "headerFooter");
        Element behind = XmlPart.children(root).stream()
                .filter(it -> BEHIND.contains(XmlPart.name(it)))
                .findFirst()
                .orElse(null);
        root.insertBefore(made, behind);
        return made;
    }

    private static void footer(XmlPart sheet, Element all, String name, String mark) {
        Element footer = XmlPart.child(all, name).orElseGet(() -> {
            Element made = sheet.document().createElement(XmlPart.prefix(all) + name);
            // the format asks for the six in this order
            var order = List.of("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter");
            all.insertBefore(
                    made,
                    XmlPart.children(all).stream()
                            .filter(it -> order.indexOf(XmlPart.name(it)) > order.indexOf(name))
                            .findFirst()
                            .orElse(null));
            return made;
        });
        footer.setTextContent(marked(footer.getTextContent(), mark));
    }

    /** The footer with the mark in a part of its own, or behind the last where all three are taken. */
    static String marked(String footer, String mark) {
        String room = SMALL + mark.replace("&", "&&");
        String marked = !footer.contains("&R")
                ? footer + "&R" + room
                : !footer.contains("&L")
                        ? "&L" + room + footer
                        : !footer.contains("&C") ? footer + "&C" + room : footer + " " + room;
        return marked.length() > LONGEST ? "&C" + room.substring(0, Math.min(room.length(), LONGEST - 2)) : marked;
    }
}
