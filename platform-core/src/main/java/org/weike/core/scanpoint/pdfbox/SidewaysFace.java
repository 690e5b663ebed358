package org.weike.core.scanpoint.pdfbox;

import static org.weike.core.scanpoint.pdfbox.Box.mm;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.weike.core.scanpoint.Card;
import org.weike.core.scanpoint.QrSymbol;

/** The code on the left over the full height, the words in a column beside it that is as high as the dark modules. */
record SidewaysFace(SheetFont font, CardText text, float unit) implements CardFace {

    private static final float CODE_SIDE = 64;
    private static final float CODE_LEFT = 0.8f;
    private static final float EDGE = 4;
    private static final float RULE_GAP = 1.4f;
    private static final float TITLE_ROOM = 18;
    private static final float TITLE = 5.2f;
    private static final float GAP = 1.6f;
    private static final float POSITION_ROOM = 8;
    private static final float POSITION = 3.4f;
    private static final float PATH_ROOM = 7;
    private static final float PATH = 2.4f;
    private static final float CODE = 3.9f;
    private static final float CODE_ROOM = 5.2f;
    private static final float PREFIX_ROOM = 3;
    private static final float PREFIX = 2.3f;
    private static final float PROMISE_ROOM = 6.4f;
    private static final float PROMISE = 2.4f;

    @Override
    public void draw(PDPageContentStream page, Box cell, Card card, QrSymbol symbol) throws IOException {
        float side = scaled(CODE_SIDE);
        var code = new Box(cell.x() + scaled(CODE_LEFT), cell.y() + (cell.height() - side) / 2, side, side);
        CodePath.draw(page, symbol, text.marked(), code);
        float quiet = side * QrSymbol.QUIET_ZONE / symbol.sizeWithQuietZone();
        float width = cell.right() - scaled(EDGE) - code.right();
        var column = new Box(code.right(), code.y() + quiet, width, side - 2 * quiet);
        drawWords(page, column, card);
        drawAddress(page, column, card);
    }

    private void drawWords(PDPageContentStream page, Box column, Card card) throws IOException {
        CardFace.drawRule(page, column.x(), column.top(), unit);
        float top = column.top() - scaled(RULE_HEIGHT + RULE_GAP);
        Ink.TEXT.fill(page);
        top = drawBlock(page, column, card.title(), TITLE_ROOM, TITLE, top) - scaled(GAP);
        top = drawBlock(page, column, card.place().position(), POSITION_ROOM, POSITION, top);
        Ink.MUTED.fill(page);
        drawBlock(page, column, CardFace.pathOf(card), PATH_ROOM, PATH, top);
    }

    private void drawAddress(PDPageContentStream page, Box column, Card card) throws IOException {
        var promise = block(column, text.promise(), PROMISE_ROOM, PROMISE);
        float promiseTop = column.y() + promise.height();
        float codeTop = promiseTop + scaled(CODE_ROOM);
        Ink.MUTED.fill(page);
        block(column, text.addressPrefix(), PREFIX_ROOM, PREFIX)
                .drawFromLeft(page, column.x(), codeTop + scaled(PREFIX_ROOM));
        Ink.TEXT.fill(page);
        block(column, card.code().grouped(), CODE_ROOM, CODE).drawFromLeft(page, column.x(), codeTop);
        Ink.MUTED.fill(page);
        promise.drawFromLeft(page, column.x(), promiseTop);
    }

    private float drawBlock(PDPageContentStream page, Box column, String words, float room, float largest, float top)
            throws IOException {
        var block = block(column, words, room, largest);
        block.drawFromLeft(page, column.x(), top);
        return top - block.height();
    }

    private TextBlock block(Box column, String words, float room, float largest) {
        return TextBlock.fitting(font, words, column.width(), scaled(room), scaled(largest));
    }

    private float scaled(float millimetres) {
        return mm(millimetres) * unit;
    }
}
