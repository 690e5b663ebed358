package org.weike.core.scanpoint.pdfbox;

import static org.weike.core.scanpoint.pdfbox.Box.mm;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.weike.core.scanpoint.Card;
import org.weike.core.scanpoint.QrSymbol;

/** Heading, code, place and address, one below the other; the code is as large as the words leave it. */
record UprightFace(SheetFont font, CardText text, float unit, float air) implements CardFace {

    private static final float SIDE = 4;
    private static final float TOP = 2.4f;
    private static final float RULE_GAP = 0.9f;
    private static final float TITLE_ROOM = 5.4f;
    private static final float TITLE = 4.5f;
    private static final float POSITION_ROOM = 3.8f;
    private static final float POSITION = 3.1f;
    private static final float PATH_ROOM = 2.9f;
    private static final float PATH = 2.2f;
    private static final float ADDRESS_ROOM = 3.9f;
    private static final float ADDRESS = 2.9f;
    private static final float PROMISE_ROOM = 2.9f;
    private static final float PROMISE = 2.2f;
    private static final float BOTTOM = 1.8f;
    private static final float WORDS = TOP
            + RULE_HEIGHT
            + RULE_GAP
            + TITLE_ROOM
            + POSITION_ROOM
            + PATH_ROOM
            + ADDRESS_ROOM
            + PROMISE_ROOM
            + BOTTOM;

    /** The quiet zone may come this near to the cut. */
    private static final float CODE_EDGE = 2;

    /** Words get more air where the cell is so high that its width is what limits the code. */
    static UprightFace in(SheetGrid grid, SheetFont font, CardText text) {
        float unit = grid.cellWidth() / mm(64);
        float left = grid.cellHeight() - (grid.cellWidth() - 2 * mm(CODE_EDGE));
        return new UprightFace(font, text, unit, Math.max(1, left / (mm(WORDS) * unit)));
    }

    @Override
    public void draw(PDPageContentStream page, Box cell, Card card, QrSymbol symbol) throws IOException {
        float headEnd = drawHead(page, cell, card);
        float footStart = drawFoot(page, cell, card);
        float side = Math.min(headEnd - footStart, cell.width() - 2 * mm(CODE_EDGE));
        float bottom = (headEnd + footStart - side) / 2;
        CodePath.draw(page, symbol, text.marked(), new Box(cell.centre() - side / 2, bottom, side, side));
    }

    private float drawHead(PDPageContentStream page, Box cell, Card card) throws IOException {
        float top = cell.top() - room(TOP);
        CardFace.drawRule(page, cell.centre() - scaled(RULE_WIDTH) / 2, top, unit);
        top -= room(RULE_HEIGHT + RULE_GAP);
        Ink.TEXT.fill(page);
        return drawBlock(page, cell, card.title(), TITLE_ROOM, TITLE, top);
    }

    private float drawFoot(PDPageContentStream page, Box cell, Card card) throws IOException {
        float start = cell.y() + room(BOTTOM + PROMISE_ROOM + ADDRESS_ROOM + PATH_ROOM + POSITION_ROOM);
        Ink.TEXT.fill(page);
        float top = drawBlock(page, cell, card.place().position(), POSITION_ROOM, POSITION, start);
        Ink.MUTED.fill(page);
        top = drawBlock(page, cell, CardFace.pathOf(card), PATH_ROOM, PATH, top);
        top = drawAddress(page, cell, card, top);
        Ink.MUTED.fill(page);
        drawBlock(page, cell, text.promise(), PROMISE_ROOM, PROMISE, top);
        return start;
    }

    private float drawAddress(PDPageContentStream page, Box cell, Card card, float top) throws IOException {
        var address = AddressLine.fitting(font, text.addressPrefix(), card.code(), widthIn(cell), scaled(ADDRESS));
        float baseline = top - (room(ADDRESS_ROOM) + address.size() * SheetFont.CAP_HEIGHT) / 2;
        address.draw(page, cell.centre() - address.width() / 2, baseline);
        return top - room(ADDRESS_ROOM);
    }

    private float drawBlock(PDPageContentStream page, Box cell, String words, float room, float largest, float top)
            throws IOException {
        var block = TextBlock.fitting(font, words, widthIn(cell), room(room), scaled(largest));
        block.drawCentred(page, cell.centre(), top - (room(room) - block.height()) / 2);
        return top - room(room);
    }

    private float widthIn(Box cell) {
        return cell.width() - 2 * scaled(SIDE);
    }

    private float room(float millimetres) {
        return scaled(millimetres) * air;
    }

    private float scaled(float millimetres) {
        return mm(millimetres) * unit;
    }
}
