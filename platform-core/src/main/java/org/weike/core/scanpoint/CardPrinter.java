package org.weike.core.scanpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** Prints cards on A4 sheets as one PDF. */
public interface CardPrinter {

    /** Takes the cards one by one, so that there may be very many; leaves the stream open. */
    int print(Iterator<Card> cards, SheetOrder order, PublicAddress address, OutputStream out) throws IOException;
}
