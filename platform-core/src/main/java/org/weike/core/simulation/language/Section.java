package org.weike.core.simulation.language;

import java.util.List;
import org.weike.core.simulation.CaseProblem.Code;
import org.weike.core.simulation.NodeHead;
import org.weike.core.simulation.language.Words.Kind;

/** A heading, the kind of thing it names, what is said about it in the same line, and what stands below. */
record Section(Line heading, String id, String title, Kind kind, Attributes attributes, Body body) {

    /** Reads a section whose heading begins with two number signs. */
    static Section read(Line heading, List<Line> lines, Places places, Problems problems) {
        int open = Escapes.findAny(heading.text(), "[", "【");
        if (open < 0) {
            throw new Misread(heading.position(), Code.KIND_MISSING);
        }
        int close = Math.max(heading.text().indexOf(']', open), heading.text().indexOf('】', open));
        if (close < 0) {
            throw new Misread(heading.at(open), Code.SIGN_EXPECTED, "]", "");
        }
        var word = heading.text().substring(open + 1, close).strip();
        var kind = Words.KIND.parse(word).orElse(null);
        if (kind == null) {
            var meant = Names.meant(word, Words.KIND.all());
            throw Misread.meant(meant, heading.at(open + 1), Code.KIND_UNKNOWN, word);
        }
        var name = heading.text().substring(heading.indent() + 2, open);
        int colon = Escapes.findAny(name, ":", "：");
        var id = Escapes.removed(colon < 0 ? name : name.substring(0, colon)).strip();
        var title = colon < 0 ? id : Escapes.removed(name.substring(colon + 1)).strip();
        var attributes = Attributes.read(heading.tokens(close + 1), places);
        return new Section(heading, id, title, kind, attributes, Body.read(lines, problems));
    }

    Position position() {
        return heading.position();
    }

    NodeHead head() {
        return new NodeHead(id, title, body.text());
    }
}
