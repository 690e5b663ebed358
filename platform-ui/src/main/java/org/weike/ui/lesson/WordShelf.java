package org.weike.ui.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weike.core.credit.Conversion;
import org.weike.core.lesson.Block.Callout.Tone;
import org.weike.ui.kit.Facts;
import org.weike.ui.kit.Figures;

/** Passages that one press puts at the end of a lesson, and what may stand in its header. */
final class WordShelf extends Div {

    private static final List<String> KEYS =
            List.of("title", "summary", "minutes", "audience", "topics", "sources", "recall");

    private final transient Consumer<String> rewrite;
    private String text = "";

    WordShelf(List<Conversion.Band> bands, Consumer<String> rewrite) {
        this.rewrite = rewrite;
        addClassName("word-shelf");
        add(new ChipRow("editor.words.body", Stream.concat(Stream.of(heading()), callouts())), keys(bands));
    }

    /** What was added stands at the end of the text, a line apart. */
    static String appended(String text, String more) {
        return text.stripTrailing() + "\n\n" + more + "\n";
    }

    void show(String written) {
        text = written;
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
        var button = ChipRow.chip(label);
        button.addClickListener(it -> rewrite.accept(appended(text, inserted)));
        return button;
    }

    private Details keys(List<Conversion.Band> bands) {
        var facts = new Facts();
        KEYS.forEach(it -> facts.say(it, getTranslation("editor.words.key." + it)));
        return new Details(getTranslation("editor.words.keys"), new Div(facts, new Paragraph(worth(bands))));
    }

    /** What a lesson is worth, in steps of its minutes. */
    private String worth(List<Conversion.Band> bands) {
        return bands.isEmpty()
                ? getTranslation("editor.bands.none")
                : getTranslation(
                        "editor.bands",
                        bands.stream()
                                .map(it -> getTranslation("editor.band", it.fromMinutes(), Figures.text(it.hours())))
                                .collect(Collectors.joining(getTranslation("kit.and"))));
    }
}
