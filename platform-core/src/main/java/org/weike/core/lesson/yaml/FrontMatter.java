package org.weike.core.lesson.yaml;

import java.io.StringReader;
import java.util.Optional;
import org.weike.core.lesson.ContentProblem.Code;
import org.weike.core.lesson.Manuscript;
import org.weike.core.lesson.Problems;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** The fields at the head of a text, and the body below them. */
public record FrontMatter(Fields fields, Manuscript body) {

    private static final String FENCE = "---\n";

    /** Where the fields begin in a text that has some. */
    static final int START = FENCE.length();

    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 10;

    /** Never fails: without a readable header there are no fields, and a problem says so. */
    public static FrontMatter read(Manuscript manuscript, Problems problems) {
        var text = manuscript.text();
        int end = endOf(text);
        if (end < 0) {
            problems.add(manuscript.firstLine(), Code.HEADER_MISSING);
            return new FrontMatter(Fields.none(problems), manuscript);
        }
        var header = text.substring(START, end);
        var body = text.substring(end + FENCE.length());
        int bodyLine = manuscript.firstLine()
                + 2
                + (int) header.chars().filter(it -> it == '\n').count();
        return new FrontMatter(
                fields(header, manuscript.firstLine() + 1, problems),
                new Manuscript(manuscript.file(), bodyLine, body));
    }

    /** Where the fields end, which begin at {@link #START}; negative where a text has none. */
    static int endOf(String text) {
        int end = text.indexOf("\n" + FENCE);
        return text.startsWith(FENCE) && end >= 0 ? end + 1 : -1;
    }

    private static Fields fields(String header, int firstLine, Problems problems) {
        if (header.length() > LONGEST) {
            problems.add(firstLine, Code.TEXT_TOO_LARGE, LONGEST);
            return Fields.none(problems);
        }
        var root = compose(header, firstLine, problems);
        if (root.isEmpty()) {
            return Fields.none(problems);
        }
        return Fields.of(root.get(), firstLine, problems);
    }

    /** Only builds the tree of nodes: no tag is ever turned into an object. */
    static Optional<MappingNode> compose(String header, int firstLine, Problems problems) {
        var limits = new LoaderOptions();
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(0);
        limits.setCodePointLimit(LONGEST);
        try {
            Node root = new Yaml(limits).compose(new StringReader(header));
            if (root instanceof MappingNode mapping) {
                return Optional.of(mapping);
            }
            problems.add(firstLine, Code.HEADER_UNREADABLE);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            problems.add(mark == null ? firstLine : firstLine + mark.getLine(), Code.HEADER_UNREADABLE);
        } catch (YAMLException e) {
            problems.add(firstLine, Code.HEADER_UNREADABLE);
        }
        return Optional.empty();
    }
}
