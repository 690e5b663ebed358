package org.weike.core.ledger.template.xlsx;

import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.weike.core.ledger.template.TemplateLimits;
import org.weike.core.ledger.template.TemplateProblem;
import org.weike.core.ledger.template.TemplateRefused;

/** The texts that cells point to. */
record SharedTexts(List<String> texts) {

    SharedTexts {
        texts = List.copyOf(texts);
    }

    static SharedTexts of(XmlPart part) {
        return new SharedTexts(XmlPart.children(part.root()).stream()
                .filter(it -> XmlPart.name(it).equals("si"))
                .map(SharedTexts::words)
                .toList());
    }

    /** What a cell says; a formula says itself. */
    String said(Element cell) {
        var formula = XmlPart.child(cell, "f");
        if (formula.isPresent()) {
            return "=" + formula.get().getTextContent();
        }
        if (cell.getAttribute("t").equals("inlineStr")) {
            return XmlPart.child(cell, "is").map(SharedTexts::words).orElse("");
        }
        String stored =
                XmlPart.child(cell, "v").map(Element::getTextContent).orElse("").strip();
        return cell.getAttribute("t").equals("s") ? at(stored) : stored;
    }

    private String at(String number) {
        if (!number.matches("[0-9]{1,7}")) {
            return "";
        }
        int at = Integer.parseInt(number);
        return at < texts.size() ? texts.get(at) : "";
    }

    /** The text and the runs of a text, without the signs that say how it is pronounced. */
    private static String words(Element text) {
        String words = XmlPart.children(text).stream()
                .map(it -> switch (XmlPart.name(it)) {
                    case "t" -> it.getTextContent();
                    case "r" -> words(it);
                    default -> "";
                })
                .collect(Collectors.joining());
        if (words.length() > TemplateLimits.TEXT) {
            throw new TemplateRefused(TemplateProblem.BROKEN);
        }
        return words;
    }
}
