package org.weike.core.ledger.template.xlsx;

import java.io.IOException;
import java.io.Writer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes a part as it was read; whoever extends it writes some of its elements otherwise. */
class XmlWriter {

    private static final int LAST_OF_ONE = 0xFFFF;

    protected final Writer out;

    XmlWriter(Writer out) {
        this.out = out;
    }

    void write(XmlPart part) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        element(part.root());
        out.flush();
    }

    protected void element(Element element) throws IOException {
        open(element);
        if (element.getFirstChild() == null) {
            out.write("/>");
            return;
        }
        out.write('>');
        for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
            node(each);
        }
        close(element);
    }

    private void node(Node node) throws IOException {
        switch (node.getNodeType()) {
            case Node.ELEMENT_NODE -> element((Element) node);
            case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> text(node.getNodeValue());
            default -> {
                // what some program noted for itself
            }
        }
    }

    /** Writes a tag as far as its attributes. */
    protected void open(Element element) throws IOException {
        out.write('<');
        out.write(element.getNodeName());
        var attributes = element.getAttributes();
        for (int at = 0; at < attributes.getLength(); at++) {
            attribute(attributes.item(at).getNodeName(), attributes.item(at).getNodeValue());
        }
    }

    protected void close(Element element) throws IOException {
        out.write("</");
        out.write(element.getNodeName());
        out.write('>');
    }

    protected void attribute(String name, String value) throws IOException {
        out.write(' ');
        out.write(name);
        out.write("=\"");
        text(value);
        out.write('"');
    }

    /** Writes text for an element or an attribute; what XML does not know is replaced. */
    protected void text(String text) throws IOException {
        for (int at = 0; at < text.length(); ) {
            int each = text.codePointAt(at);
            at += Character.charCount(each);
            switch (each) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\n', '\r', '\t' -> out.write("&#" + each + ";");
                default -> character(isAllowed(each) ? each : '\uFFFD');
            }
        }
    }

    private void character(int each) throws IOException {
        if (each > LAST_OF_ONE) {
            out.write(Character.toChars(each));
        } else {
            out.write(each);
        }
    }

    private static boolean isAllowed(int character) {
        return (character >= 0x20 && character < 0xD800)
                || (character >= 0xE000 && character < 0xFFFE)
                || character > LAST_OF_ONE;
    }
}
