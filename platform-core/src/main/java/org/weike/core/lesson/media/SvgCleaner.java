package org.weike.core.lesson.media;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.weike.core.lesson.Medium.Dimensions;

/** Copies a drawing, and of it only what {@link SvgRules} allow: it can then neither act nor load anything. */
final class SvgCleaner {

    private static final int DEEPEST = 64;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int MOST_USES = 200;
    private static final int MOST_REMOVED = 20;
    private static final Set<String> HARMLESS = Set.of("version", "class", "lang", "space", "baseProfile");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

    private final XMLStreamReader in;
    private final XMLStreamWriter out;
    private final Set<String> removed = new TreeSet<>();
    private final Deque<Surroundings> open = new ArrayDeque<>();
    private Dimensions dimensions = Dimensions.NONE;
    private int elements;
    private int uses;

    private SvgCleaner(XMLStreamReader in, XMLStreamWriter out) {
        this.in = in;
        this.out = out;
    }

    /** Empty where the bytes are no drawing, or one too large to show. */
    static Optional<CleanSvg> clean(byte[] svg) {
        var clean = new StringWriter();
        try {
            var in = input().createXMLStreamReader(new ByteArrayInputStream(svg));
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(clean);
            var cleaner = new SvgCleaner(in, out);
            if (!cleaner.copy()) {
                return Optional.empty();
            }
            return Optional.of(new CleanSvg(clean.toString(), cleaner.dimensions, List.copyOf(cleaner.removed)));
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static XMLInputFactory input() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private boolean copy() throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!open()) {
                        return false;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    out.writeEndElement();
                    open.pop();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> copyText();
                default -> {
                    // comments, instructions and document types are left out
                }
            }
        }
        out.flush();
        return elements > 0;
    }

    private void copyText() throws XMLStreamException {
        if (!open.isEmpty()) {
            out.writeCharacters(in.getText());
        }
    }

    private boolean open() throws XMLStreamException {
        var name = in.getLocalName();
        if (open.isEmpty() && !(name.equals("svg") && SvgRules.NAMESPACE.equals(in.getNamespaceURI()))) {
            return false;
        }
        if (++elements > MOST_ELEMENTS || open.size() == DEEPEST) {
            return false;
        }
        var around = open.isEmpty() ? Surroundings.OF_ROOT : open.element();
        boolean refused = name.equals("use") && (!around.mayUse() || ++uses > MOST_USES);
        if (refused || !SvgRules.allowsElement(in.getNamespaceURI(), name)) {
            note(name);
            skip();
        } else {
            write(name, around);
        }
        return true;
    }

    private void write(String name, Surroundings around) throws XMLStreamException {
        var attributes = attributes(name, around.mayBePainted());
        out.writeStartElement(name);
        if (open.isEmpty()) {
            attributes.remove("id");
            dimensions = dimensionsOf(attributes);
            out.writeDefaultNamespace(SvgRules.NAMESPACE);
        }
        for (var each : attributes.entrySet()) {
            out.writeAttribute(each.getKey(), each.getValue());
        }
        open.push(around.inside(name, attributes.containsKey("id")));
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private Map<String, String> attributes(String element, boolean mayBePainted) {
        var attributes = new LinkedHashMap<String, String>();
        for (int at = 0; at < in.getAttributeCount(); at++) {
            var name = in.getAttributeLocalName(at);
            var value = in.getAttributeValue(at);
            if (name.equals("href")) {
                keepPointer(element, value, attributes);
            } else if (in.getAttributeNamespace(at) != null
                    && !in.getAttributeNamespace(at).isEmpty()) {
                noteUnlessHarmless(element, name);
            } else if (name.equals("style")) {
                keepStyle(element, value, mayBePainted, attributes);
            } else if (SvgRules.allowsAttribute(name) && SvgRules.allowsValue(value, mayBePainted)) {
                attributes.putIfAbsent(name, value);
            } else {
                noteUnlessHarmless(element, name);
            }
        }
        return attributes;
    }

    private void keepPointer(String element, String value, Map<String, String> attributes) {
        boolean points = element.equals("use") || element.endsWith("Gradient");
        if (points && SvgRules.isPointer(value)) {
            attributes.put("href", value);
        } else {
            note(element + "@href");
        }
    }

    /** Style declarations become attributes, so that no style sheet has to be understood. */
    private void keepStyle(String element, String style, boolean mayBePainted, Map<String, String> attributes) {
        for (String declaration : style.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon < 0) {
                continue;
            }
            var name = declaration.substring(0, colon).strip();
            var value = declaration.substring(colon + 1).strip();
            if (SvgRules.allowsProperty(name) && SvgRules.allowsValue(value, mayBePainted)) {
                attributes.put(name, value);
            } else {
                note(element + "@style:" + name);
            }
        }
    }

    private void noteUnlessHarmless(String element, String attribute) {
        if (!HARMLESS.contains(attribute) && !attribute.startsWith("data-")) {
            note(element + '@' + attribute);
        }
    }

    private void note(String what) {
        if (removed.size() < MOST_REMOVED) {
            removed.add(what.length() <= 60 ? what : what.substring(0, 60));
        }
    }

    private static Dimensions dimensionsOf(Map<String, String> root) {
        var box = SEPARATOR
                .splitAsStream(root.getOrDefault("viewBox", "").strip())
                .toList();
        return box.size() == 4
                ? new Dimensions(pixels(box.get(2)), pixels(box.get(3)))
                : new Dimensions(pixels(root.getOrDefault("width", "")), pixels(root.getOrDefault("height", "")));
    }

    private static int pixels(String number) {
        var digits = number.replaceFirst("px$", "");
        return digits.matches("\\d{1,5}(\\.\\d{1,6})?") ? (int) Math.round(Double.parseDouble(digits)) : 0;
    }

    /** What the elements around allow the next one: what can be drawn again must not itself draw something again. */
    private record Surroundings(boolean mayUse, boolean mayBePainted) {

        static final Surroundings OF_ROOT = new Surroundings(true, true);

        Surroundings inside(String element, boolean named) {
            boolean painting = SvgRules.PAINTING.contains(element);
            boolean drawnAgain = named || painting || element.equals("defs") || element.equals("symbol");
            return new Surroundings(mayUse && !drawnAgain, mayBePainted && !painting);
        }
    }
}
