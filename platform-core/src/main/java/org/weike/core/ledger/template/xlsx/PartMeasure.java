package org.weike.core.ledger.template.xlsx;

import org.jspecify.annotations.Nullable;
import org.weike.core.ledger.template.TemplateProblem;
import org.weike.core.ledger.template.TemplateRefused;
import org.xml.sax.Attributes;
import org.xml.sax.ext.DefaultHandler2;

/** Measures a part while it is read, and stops where it is too deep or too large, or declares a document type. */
final class PartMeasure extends DefaultHandler2 {

    private static final int DEEPEST = 64;
    private static final int MOST_ELEMENTS = 400_000;

    private int depth;
    private int elements;

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
        throw new TemplateRefused(TemplateProblem.DOCUMENT_TYPE);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        depth++;
        elements++;
        if (depth > DEEPEST || elements > MOST_ELEMENTS) {
            throw new TemplateRefused(TemplateProblem.UNPACKS_TOO_LARGE);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        depth--;
    }
}
