package org.weike.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weike.core.search.Hit;
import org.weike.core.search.Passage;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.NodeNames;

/** One thing that was found: its name, what tells it apart, and where in it what was typed occurs. */
final class HitRow extends ListItem {

    HitRow(Kind kind, Hit hit, NodeNames names, Actor actor) {
        var name = hit.text(kind == Kind.PERSON || kind == Kind.ORGANIZATION ? "name" : "title");
        var link = new Anchor(kind.place(hit.id()).address(), new Marked(hit.marked(name)));
        link.setRouterIgnore(false);
        var row = new Div(link);
        row.addClassNames("grow", "search-text");
        var about = new Marked(hit.marked(about(kind, hit, names, actor)));
        about.addClassName("small");
        row.add(about);
        hit.passagesIn("subtitles", "text").forEach(it -> row.add(passage(hit, it)));
        add(row);
    }

    private String about(Kind kind, Hit hit, NodeNames names, Actor actor) {
        return switch (kind) {
            case PERSON -> joined(hit.text("staffNumber"), names.home(actor, hit));
            case ORGANIZATION ->
                joined(
                        getTranslation("organization.kind." + hit.text("kind")),
                        names.way(actor, new OrganizationId(hit.id())));
            case LESSON, COURSE -> hit.text("summary");
            case POINT -> joined(hit.text("grouped"), joined(hit.text("place"), hit.text("position")));
        };
    }

    private static String joined(String one, String other) {
        return Stream.of(one, other).filter(it -> !it.isEmpty()).collect(Collectors.joining(" · "));
    }

    private Component passage(Hit lesson, Passage passage) {
        var jump = passage.jump();
        var text = new Marked(passage.pieces());
        if (jump == null) {
            text.addClassName("small");
            return text;
        }
        var play = new Icon(VaadinIcon.PLAY);
        play.getElement().setAttribute("aria-hidden", "true");
        var time = new Span(jump.clock());
        time.addClassName("figure");
        var link = new Anchor(addressOf(lesson, jump), play, time, text);
        link.setAriaLabel(getTranslation("search.jump", jump.clock(), passage.text()));
        link.setRouterIgnore(true);
        link.addClassName("search-jump");
        return link;
    }

    /** The film on the lesson's page, at the moment when it is said. */
    private static String addressOf(Hit lesson, Passage.Jump jump) {
        return "/learn/" + lesson.id() + "?t=" + jump.seconds() + "#b" + jump.place();
    }
}
