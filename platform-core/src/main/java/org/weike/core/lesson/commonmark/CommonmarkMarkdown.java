package org.weike.core.lesson.commonmark;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.Attachments;
import org.weike.core.lesson.Body;
import org.weike.core.lesson.ContentProblem.Code;
import org.weike.core.lesson.Manuscript;
import org.weike.core.lesson.Markdown;
import org.weike.core.lesson.Problems;

/** Reads CommonMark with tables and callouts. */
@Component
class CommonmarkMarkdown implements Markdown {

    private static final int DEEPEST = 20;
    private static final int MOST_CELLS = 2_000;

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.builder().maxCells(MOST_CELLS).build()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final Markup markup = new Markup();

    @Override
    public Body read(Manuscript body, Attachments attachments, Problems problems) {
        var place = new Place(body.firstLine());
        var document = parse(body, problems);
        new Inspection(place, problems).inspect(document);
        return new BlockReader(place, markup, new MediaReader(place, attachments, problems), problems).read(document);
    }

    private Node parse(Manuscript body, Problems problems) {
        try {
            return parser.parse(body.text());
        } catch (IllegalArgumentException e) {
            // the parser's answer to a table past its bound, and to nothing else
            problems.add(body.firstLine(), Code.TABLE_TOO_LARGE, MOST_CELLS);
            return new Document();
        }
    }
}
