package org.weike.core.lesson.commonmark;

import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.weike.core.lesson.ContentProblem.Code;
import org.weike.core.lesson.Problems;

/** Reports what a text must not contain, wherever it stands. */
record Inspection(Place place, Problems problems) {

    void inspect(Node root) {
        Tree.walk(root, this::look);
    }

    private void look(Node node) {
        switch (node) {
            case HtmlBlock it -> problems.add(place.lineOf(it), Code.RAW_HTML);
            case HtmlInline it -> problems.add(place.lineOf(it), Code.RAW_HTML);
            case Heading it -> lookAtLevel(it);
            case Link it -> lookAtAddress(it);
            case Image it -> lookAround(it);
            default -> {
                // allowed everywhere
            }
        }
    }

    private void lookAtLevel(Heading heading) {
        if (heading.getLevel() < 2 || heading.getLevel() > 4) {
            problems.add(place.lineOf(heading), Code.HEADING_LEVEL, heading.getLevel());
        }
    }

    private void lookAtAddress(Link link) {
        if (!Markup.ADDRESS.matcher(link.getDestination()).matches()) {
            problems.add(place.lineOf(link), Code.LINK_REFUSED, link.getDestination());
        }
    }

    private void lookAround(Image image) {
        if (!MediaReader.standsAlone(image)) {
            problems.add(place.lineOf(image), Code.MEDIUM_NOT_ALONE);
        }
    }
}
