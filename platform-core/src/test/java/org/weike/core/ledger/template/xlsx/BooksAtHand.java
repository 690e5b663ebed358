package org.weike.core.ledger.template.xlsx;

import org.weike.core.ledger.template.TemplateBooks;

/** Hands out the reader and writer of forms where no platform runs. */
public final class BooksAtHand {

    private BooksAtHand() {}

    public static TemplateBooks xlsx() {
        return new XlsxBooks();
    }
}
