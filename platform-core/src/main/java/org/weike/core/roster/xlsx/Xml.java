package org.weike.core.roster.xlsx;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.roster.table.FileRefused;
import org.weike.core.roster.table.TableLimits;

/** One part of a workbook, read tag by tag; a document type is refused, and with it every entity. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 64;

    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;

    Xml(InputStream in) {
        this.in = in;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException broken) {
            throw new FileRefused(FileProblem.BROKEN);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes on to the next tag; false at the end of the part. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new FileRefused(FileProblem.DOCUMENT_TYPE);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    deeper();
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw new FileRefused(FileProblem.BROKEN);
        }
    }

    private void deeper() {
        depth++;
        if (depth > DEEPEST) {
            throw new FileRefused(FileProblem.BROKEN);
        }
    }

    /** Whether the reader stands at the beginning of an element of this name. */
    boolean begins(String name) {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals(name);
    }

    /** The attribute of this name in any namespace. */
    @Nullable String attribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String found = attribute(name);
        return found == null ? otherwise : found;
    }

    int number(String attribute, int otherwise) {
        String found = attribute(attribute);
        if (found == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(found.strip());
        } catch (NumberFormatException broken) {
            throw new FileRefused(FileProblem.BROKEN);
        }
    }

    /** Appends the text up to the end of the element that the reader stands at, without what is inside of others. */
    void text(StringBuilder out) {
        try {
            int outside = depth - 1;
            while (depth > outside) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> deeper();
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        append(out);
                    case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
                        throw new FileRefused(FileProblem.DOCUMENT_TYPE);
                    case XMLStreamConstants.END_DOCUMENT -> throw new FileRefused(FileProblem.BROKEN);
                    default -> {
                        // a comment or an instruction to some program is no text
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new FileRefused(FileProblem.BROKEN);
        }
    }

    private void append(StringBuilder out) {
        out.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (out.length() > TableLimits.CELL_CHARACTERS) {
            throw new FileRefused(FileProblem.TEXT_TOO_LONG);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException broken) {
            throw new FileRefused(FileProblem.BROKEN);
        }
    }
}
