package org.weike.core.ledger.template.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.weike.core.ledger.template.TemplateLimits;
import org.weike.core.ledger.template.TemplateProblem;
import org.weike.core.ledger.template.TemplateRefused;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A part as a tree, with its names as they are written; a document type is refused, and with it every entity. */
record XmlPart(Document document) {

    private static final SAXParserFactory READERS = readers();
    private static final DocumentBuilderFactory TREES = trees();

    private static SAXParserFactory readers() {
        var factory = SAXParserFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        } catch (ParserConfigurationException | SAXException missing) {
            throw new IllegalStateException("this Java cannot read XML safely", missing);
        }
        return factory;
    }

    private static DocumentBuilderFactory trees() {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("this Java cannot read XML safely", missing);
        }
        return factory;
    }

    static XmlPart parse(byte[] bytes) {
        check(bytes);
        try {
            DocumentBuilder builder = TREES.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return new XmlPart(builder.parse(new ByteArrayInputStream(bytes)));
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("this Java cannot read XML", missing);
        } catch (SAXException | IOException broken) {
            throw new TemplateRefused(TemplateProblem.BROKEN);
        }
    }

    /** Refuses what would cost too much as a tree, before it is one. */
    static void check(byte[] bytes) {
        if (bytes.length > TemplateLimits.PART_BYTES) {
            throw new TemplateRefused(TemplateProblem.UNPACKS_TOO_LARGE);
        }
        try {
            var reader = READERS.newSAXParser().getXMLReader();
            var measure = new PartMeasure();
            reader.setContentHandler(measure);
            reader.setErrorHandler(measure);
            reader.setEntityResolver(measure);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", measure);
            reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("this Java cannot read XML", missing);
        } catch (SAXException | IOException broken) {
            throw new TemplateRefused(TemplateProblem.BROKEN);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** Every element of this name, whatever its prefix, in the order of the part. */
    List<Element> all(String name) {
        var found = new ArrayList<Element>();
        collect(root(), name, found);
        return found;
    }

    private static void collect(Element from, String name, List<Element> found) {
        if (name(from).equals(name)) {
            found.add(from);
        }
        children(from).forEach(it -> collect(it, name, found));
    }

    Optional<Element> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The name of an element without its prefix. */
    static String name(Node element) {
        String whole = element.getNodeName();
        return whole.substring(whole.indexOf(':') + 1);
    }

    /** The prefix of an element with its colon, or nothing. */
    static String prefix(Element element) {
        String whole = element.getNodeName();
        return whole.substring(0, whole.indexOf(':') + 1);
    }

    static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream().filter(it -> name(it).equals(name)).findFirst();
    }

    /** A number in an attribute, or the other one where there is none. */
    static int number(Element element, String attribute, int otherwise) {
        String text = element.getAttribute(attribute).strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException broken) {
            throw new TemplateRefused(TemplateProblem.BROKEN);
        }
    }

    /** The attribute of this name with any prefix. */
    static @Nullable String attribute(Element element, String name) {
        var attributes = element.getAttributes();
        for (int at = 0; at < attributes.getLength(); at++) {
            if (name(attributes.item(at)).equals(name)) {
                return attributes.item(at).getNodeValue();
            }
        }
        return null;
    }
}
