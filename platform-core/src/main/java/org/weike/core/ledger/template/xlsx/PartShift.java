package org.weike.core.ledger.template.xlsx;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.weike.core.ledger.template.xlsx.References.At;

/**
 * Lets everything in a part that names cells follow them when tables grow; the own sheet is the part's, if it has one.
 */
record PartShift(@Nullable String own, Map<String, Growth> growths) {

    private static final Set<String> OF_ONE_CELL = Set.of("comment", "threadedComment", "hyperlink", "f");
    private static final Set<String> RULES =
            Set.of("formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula");
    private static final Set<String> ELSEWHERE = Set.of("sheetViews", "customSheetViews", "mergeCells");
    private static final Pattern NOTE_ROW = Pattern.compile("(<x:Row>\\s*+)([0-9]{1,7})(\\s*+</x:Row>)");
    private static final Pattern NOTE_BOX = Pattern.compile(
            "(<x:Anchor>\\s*+[0-9]++,\\s*+[0-9]++,\\s*+)([0-9]{1,7})(,\\s*+[0-9]++,\\s*+[0-9]++,\\s*+[0-9]++,\\s*+)([0-9]{1,7})(,)");

    Growth growth() {
        return growths.getOrDefault(References.key(null, own), Growth.NONE);
    }

    String moved(String formula, At at) {
        return References.moved(formula, own, growths, at);
    }

    /** Whether anything had to follow. */
    boolean apply(Element element) {
        if (ELSEWHERE.contains(XmlPart.name(element))) {
            return false;
        }
        boolean changed = attributes(element);
        changed |= words(element);
        for (Element each : XmlPart.children(element)) {
            changed |= apply(each);
        }
        return changed;
    }

    private boolean attributes(Element element) {
        String name = XmlPart.name(element);
        if (name.equals("worksheetSource") && element.hasAttribute("sheet")) {
            return new PartShift(element.getAttribute("sheet"), growths).attribute(element, "ref", At.AREAS);
        }
        boolean changed = attribute(element, "ref", OF_ONE_CELL.contains(name) ? At.CELL : At.AREAS);
        changed |= attribute(element, "sqref", At.AREAS);
        changed |= name.equals("hyperlink") && attribute(element, "location", At.CELL);
        changed |= name.equals("brk") && isOfRows(element) && breaks(element);
        return changed;
    }

    private boolean attribute(Element element, String attribute, At at) {
        String before = element.getAttribute(attribute);
        String after = moved(before, at);
        if (after.equals(before)) {
            return false;
        }
        element.setAttribute(attribute, after);
        return true;
    }

    private static boolean isOfRows(Element element) {
        return element.getParentNode() instanceof Element parent
                && XmlPart.name(parent).equals("rowBreaks");
    }

    private boolean breaks(Element element) {
        int before = XmlPart.number(element, "id", 0);
        int after = before < 1 ? before : growth().end(1, before, before == 1);
        element.setAttribute("id", Integer.toString(after));
        return after != before;
    }

    private boolean words(Element element) {
        return switch (XmlPart.name(element)) {
            case "f" -> text(element, isOfCell(element) ? At.OUTSIDE : At.INSIDE);
            case "definedName" -> text(element, At.OUTSIDE);
            case "sqref" -> text(element, At.AREAS);
            case "row" -> isOfAnchor(element) && anchor(element);
            default -> RULES.contains(XmlPart.name(element)) && text(element, At.INSIDE);
        };
    }

    /** A formula of a cell or of a chart, and not one of a rule. */
    private static boolean isOfCell(Element element) {
        return !(element.getParentNode() instanceof Element parent)
                || !Set.of("cfRule", "formula1", "formula2", "cfvo", "sparkline")
                        .contains(XmlPart.name(parent));
    }

    private boolean text(Element element, At at) {
        String before = element.getTextContent();
        String after = moved(before, at);
        if (after.equals(before)) {
            return false;
        }
        element.setTextContent(after);
        return true;
    }

    private static boolean isOfAnchor(Element element) {
        return element.getParentNode() instanceof Element parent
                && Set.of("from", "to").contains(XmlPart.name(parent));
    }

    /** Rows of pictures are counted from 0. */
    private boolean anchor(Element element) {
        String before = element.getTextContent().strip();
        if (!before.matches("[0-9]{1,7}")) {
            return false;
        }
        String after = fromZero(before);
        element.setTextContent(after);
        return !after.equals(before);
    }

    private String fromZero(String row) {
        return Integer.toString(growth().row(Integer.parseInt(row) + 1) - 1);
    }

    /** The boxes of notes, which no reader of XML may be able to read. */
    String boxes(String drawing) {
        String rows = NOTE_ROW.matcher(drawing).replaceAll(it -> it.group(1) + fromZero(it.group(2)) + it.group(3));
        return NOTE_BOX.matcher(rows).replaceAll(this::box);
    }

    private String box(MatchResult found) {
        return found.group(1) + fromZero(found.group(2)) + found.group(3) + fromZero(found.group(4)) + found.group(5);
    }
}
