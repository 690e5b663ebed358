package org.weike.ui.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.weike.core.lesson.Audience;
import org.weike.core.lesson.Block.Callout.Tone;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.yaml.HeaderList;
import org.weike.core.search.Found;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Facts;

/**
 * The words that a lesson may be written with: one press puts them into the text, and takes words of the header out.
 */
final class WordShelf extends Div {

    private static final String AUDIENCE = "audience";
    private static final String TOPICS = "topics";
    private static final int MOST_TOPICS = 20;
    private static final List<String> KEYS =
            List.of("title", "summary", "minutes", AUDIENCE, TOPICS, "sources", "recall");

    private final transient Consumer<String> rewrite;
    private final Map<Button, Listed> toggles = new LinkedHashMap<>();
    private String text = "";

    /** A word and the list of the header that it belongs to. */
    private record Listed(String key, String word) {}

    WordShelf(LessonDesk lessons, Actor actor, Consumer<String> rewrite) {
        this.rewrite = rewrite;
        addClassName("word-shelf");
        add(
                row(
                        "editor.words.audience",
                        Stream.of(Audience.values())
                                .map(it -> toggle(AUDIENCE, it.word(), getTranslation("audience." + it)))),
                row("editor.words.topics", topics(lessons, actor).map(it -> toggle(TOPICS, it, it))),
                row("editor.words.body", Stream.concat(Stream.of(heading()), callouts())),
                keys());
    }

    /** What was added stands at the end of the text, a line apart. */
    static String appended(String text, String more) {
        return text.stripTrailing() + "\n\n" + more + "\n";
    }

    /** Shows which words the text has. */
    void show(String written) {
        text = written;
        toggles.forEach((button, it) -> {
            var list = HeaderList.find(written, it.key());
            boolean chosen = list.map(found -> found.has(it.word())).orElse(false);
            button.setEnabled(list.isPresent());
            button.setIcon(chosen ? new Icon(VaadinIcon.CHECK) : null);
            button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        });
    }

    /** The topics that lessons have already, most frequent first. */
    private static Stream<String> topics(LessonDesk lessons, Actor actor) {
        return lessons.find(actor, LessonDesk.ALL.page(0, 0).counting("topic")).facet("topic").stream()
                .map(Found.Count::value)
                .limit(MOST_TOPICS);
    }

    private Button toggle(String key, String word, String label) {
        var button = chip(label);
        if (!label.equals(word)) {
            button.setTooltipText(word);
        }
        button.addClickListener(it -> HeaderList.find(text, key).ifPresent(list -> rewrite.accept(list.toggled(word))));
        toggles.put(button, new Listed(key, word));
        return button;
    }

    private Button heading() {
        return insertion(getTranslation("editor.words.heading"), "## " + getTranslation("editor.words.heading"));
    }

    private Stream<Button> callouts() {
        return Stream.of(Tone.values())
                .map(it -> insertion(
                        getTranslation("phone.tone." + it),
                        "> [!" + it + "]\n> " + getTranslation("editor.words.callout")));
    }

    private Button insertion(String label, String inserted) {
        var button = chip(label);
        button.addClickListener(it -> rewrite.accept(appended(text, inserted)));
        return button;
    }

    private static Button chip(String label) {
        var button = new Button(label);
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClassName("chip");
        return button;
    }

    private Div row(String caption, Stream<Button> chips) {
        var name = new Span(getTranslation(caption));
        name.addClassName("small");
        var row = new Div(name);
        row.addClassName("chips");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", name.getText());
        chips.forEach(row::add);
        return row;
    }

    private Details keys() {
        var facts = new Facts();
        KEYS.forEach(it -> facts.say(it, getTranslation("editor.words.key." + it)));
        return new Details(getTranslation("editor.words.keys"), facts);
    }
}
