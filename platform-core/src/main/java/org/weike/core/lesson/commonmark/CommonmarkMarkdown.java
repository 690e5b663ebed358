package org.weike.core.lesson.commonmark;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.Attachments;
import org.weike.core.lesson.Block;
import org.weike.core.lesson.Manuscript;
import org.weike.core.lesson.Markdown;
import org.weike.core.lesson.Problems;

/** Reads CommonMark with tables and callouts. */
@Component
class CommonmarkMarkdown implements Markdown {

    private static final int DEEPEST = 20;

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final Markup markup = new Markup();

    @Override
    public List<Block> read(Manuscript body, Attachments attachments, Problems problems) {
        var document = parser.parse(body.text());
        var place = new Place(body.firstLine());
        new Inspection(place, problems).inspect(document);
        return new BlockReader(place, markup, new MediaReader(place, attachments, problems), problems).read(document);
    }
}
