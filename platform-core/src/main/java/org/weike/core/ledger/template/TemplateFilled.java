package org.weike.core.ledger.template;

/** What came of filling a form. */
public sealed interface TemplateFilled {

    /** The workbook was written, with so many rows. */
    record Written(long rows) implements TemplateFilled {}

    /** Nothing was written: there are more rows than are filled. */
    record TooManyRows(int most) implements TemplateFilled {}
}
