package org.weike.core.lesson.commonmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.weike.core.lesson.Block;
import org.weike.core.lesson.Block.Callout.Tone;
import org.weike.core.lesson.Body;
import org.weike.core.lesson.ContentProblem.Code;
import org.weike.core.lesson.Problems;

/** Cuts a document into blocks; a heading goes with the text below it. */
final class BlockReader {

    private static final int MOST = 200;

    private final Place place;
    private final Markup markup;
    private final MediaReader media;
    private final Problems problems;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<Node> pending = new ArrayList<>();

    BlockReader(Place place, Markup markup, MediaReader media, Problems problems) {
        this.place = place;
        this.markup = markup;
        this.media = media;
        this.problems = problems;
    }

    Body read(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (blocks.size() == MOST) {
                problems.add(place.lineOf(node), Code.TOO_MANY_BLOCKS, MOST);
                return new Body(blocks, lines);
            }
            readNode(node);
        }
        addPending();
        if (blocks.isEmpty()) {
            problems.add(place.firstLine(), Code.BODY_MISSING);
        }
        return new Body(blocks, lines);
    }

    private void readNode(Node node) {
        switch (node) {
            case Heading it -> pending.add(it);
            case LinkReferenceDefinition it -> {}
            case ThematicBreak it -> {}
            case BlockQuote it -> addQuote(it);
            case Node it
            when it.getFirstChild() instanceof Image image && MediaReader.standsAlone(image) -> addMedium(image);
            default -> {
                pending.add(node);
                addPending();
            }
        }
    }

    private void addPending() {
        if (pending.isEmpty()) {
            return;
        }
        var html = pending.stream().map(markup::of).collect(Collectors.joining());
        int characters = pending.stream().mapToInt(BlockReader::charactersOf).sum();
        int line = place.lineOf(pending.getFirst());
        pending.clear();
        add(line, new Block.Text(blocks.size(), html, characters));
    }

    private void add(int line, Block block) {
        blocks.add(block);
        lines.add(line);
    }

    private void addMedium(Image image) {
        addPending();
        media.read(blocks.size(), image).ifPresent(it -> add(place.lineOf(image), it));
    }

    private void addQuote(BlockQuote quote) {
        addPending();
        int index = blocks.size();
        int line = place.lineOf(quote);
        var mark = Quotes.cutMark(quote);
        add(line, mark.isPresent() ? callout(index, line, mark.get(), quote) : quotation(index, line, quote));
    }

    private Block callout(int index, int line, String mark, BlockQuote quote) {
        var tone = Quotes.tone(mark);
        if (tone.isEmpty()) {
            problems.add(line, Code.CALLOUT_UNKNOWN, mark);
        }
        return new Block.Callout(index, tone.orElse(Tone.NOTE), markup.inside(quote), charactersOf(quote));
    }

    private Block quotation(int index, int line, BlockQuote quote) {
        var source = Quotes.cutSource(quote);
        if (source.isEmpty()) {
            problems.add(line, Code.QUOTATION_WITHOUT_SOURCE);
        }
        return new Block.Quotation(index, markup.inside(quote), source.orElse(""), charactersOf(quote));
    }

    private static int charactersOf(Node node) {
        return Block.characters(Tree.textOf(node));
    }
}
