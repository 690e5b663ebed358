package org.weike.core.lesson.commonmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.weike.core.lesson.Block.Callout.Tone;

/** Tells callouts from quotations, and takes out of both what is not shown as their text. */
final class Quotes {

    private static final Pattern MARK = Pattern.compile("\\[!([A-Za-z]{1,20})]\\s*");
    private static final Pattern DASHES = Pattern.compile("^[—–-]+\\s*");

    private Quotes() {}

    /** Takes out the {@code [!TIP]} of the first line, if that is all it says. */
    static Optional<String> cutMark(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first)
                || !(first.getFirstChild() instanceof Text text)
                || !(text.getNext() == null || text.getNext() instanceof SoftLineBreak)) {
            return Optional.empty();
        }
        var mark = MARK.matcher(text.getLiteral());
        if (!mark.matches()) {
            return Optional.empty();
        }
        if (text.getNext() != null) {
            text.getNext().unlink();
        }
        text.unlink();
        unlinkEmpty(first);
        return Optional.of(mark.group(1).toUpperCase(Locale.ROOT));
    }

    static Optional<Tone> tone(String mark) {
        return Stream.of(Tone.values()).filter(it -> it.name().equals(mark)).findFirst();
    }

    /** Takes out the last line, if it begins with a dash, and answers what stands behind the dash. */
    static Optional<String> cutSource(BlockQuote quote) {
        if (!(quote.getLastChild() instanceof Paragraph last)) {
            return Optional.empty();
        }
        var line = lastLineOf(last);
        var text = line.stream().map(Tree::textOf).collect(Collectors.joining()).strip();
        var dashes = DASHES.matcher(text);
        if (!dashes.find() || dashes.end() == text.length()) {
            return Optional.empty();
        }
        line.forEach(Node::unlink);
        if (last.getLastChild() instanceof SoftLineBreak end) {
            end.unlink();
        }
        unlinkEmpty(last);
        return Optional.of(text.substring(dashes.end()));
    }

    private static List<Node> lastLineOf(Paragraph paragraph) {
        var line = new ArrayList<Node>();
        for (Node it = paragraph.getLastChild(); it != null && !(it instanceof SoftLineBreak); it = it.getPrevious()) {
            line.addFirst(it);
        }
        return line;
    }

    private static void unlinkEmpty(Paragraph paragraph) {
        if (paragraph.getFirstChild() == null) {
            paragraph.unlink();
        }
    }
}
