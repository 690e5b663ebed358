package org.weike.ui.lesson;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.weike.core.lesson.Audience;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.yaml.HeaderList;
import org.weike.core.lesson.yaml.HeaderText;
import org.weike.core.search.Found;
import org.weike.core.shared.Actor;

/**
 * The head of a lesson as fields and words to press; what is written there is written into the text, and read from it.
 */
final class HeaderForm extends Div {

    private static final String TITLE = "title";
    private static final String SUMMARY = "summary";
    private static final String MINUTES = "minutes";
    private static final String AUDIENCE = "audience";
    private static final String TOPICS = "topics";
    private static final int MOST_TOPICS = 20;

    private final transient Consumer<String> rewrite;
    private final TextField title = new TextField(getTranslation("lesson.title"));
    private final TextArea summary = new TextArea(getTranslation("lesson.summary"));
    private final IntegerField minutes = new IntegerField(getTranslation("lesson.minutes"));
    private final Map<Button, Listed> toggles = new LinkedHashMap<>();
    private String text = "";

    /** A word and the list of the header that it belongs to. */
    private record Listed(String key, String word) {}

    HeaderForm(LessonDesk lessons, Actor actor, Consumer<String> rewrite) {
        this.rewrite = rewrite;
        addClassName("word-shelf");
        title.setHelperText(getTranslation("editor.words.key.title"));
        summary.setHelperText(getTranslation("editor.words.key.summary"));
        minutes.setHelperText(getTranslation("editor.words.key.minutes"));
        minutes.setStepButtonsVisible(true);
        minutes.setMin(1);
        minutes.setMax(60);
        List.<HasSize>of(title, summary, minutes).forEach(HasSize::setWidthFull);
        writes(title, TITLE);
        writes(summary, SUMMARY);
        writes(minutes, MINUTES);
        add(
                title,
                summary,
                minutes,
                new ChipRow(
                        "editor.words.audience",
                        Stream.of(Audience.values())
                                .map(it -> toggle(AUDIENCE, it.word(), getTranslation("audience." + it)))),
                new ChipRow("editor.words.topics", topics(lessons, actor).map(it -> toggle(TOPICS, it, it))));
    }

    private <T> void writes(AbstractField<?, T> field, String key) {
        field.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                String words = it.getValue() == null ? "" : it.getValue().toString();
                HeaderText.find(text, key).ifPresent(found -> rewrite.accept(found.replaced(words)));
            }
        });
    }

    /** The topics that lessons have already, most frequent first. */
    private static Stream<String> topics(LessonDesk lessons, Actor actor) {
        return lessons.find(actor, LessonDesk.ALL.page(0, 0).counting("topic")).facet("topic").stream()
                .map(Found.Count::value)
                .limit(MOST_TOPICS);
    }

    private Button toggle(String key, String word, String label) {
        var button = ChipRow.chip(label);
        if (!label.equals(word)) {
            button.setTooltipText(word);
        }
        button.addClickListener(it -> HeaderList.find(text, key).ifPresent(list -> rewrite.accept(list.toggled(word))));
        toggles.put(button, new Listed(key, word));
        return button;
    }

    /** Shows what the header of the text says, and rests where it cannot be read. */
    void show(String written) {
        text = written;
        title.setValue(words(title, TITLE));
        summary.setValue(words(summary, SUMMARY));
        String length = words(minutes, MINUTES);
        minutes.setValue(length.matches("[0-9]{1,3}") ? Integer.valueOf(length) : null);
        toggles.forEach((button, it) -> {
            var list = HeaderList.find(written, it.key());
            boolean chosen = list.map(found -> found.has(it.word())).orElse(false);
            button.setEnabled(list.isPresent());
            button.setIcon(chosen ? new Icon(VaadinIcon.CHECK) : null);
            button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        });
    }

    private String words(HasEnabled field, String key) {
        Optional<HeaderText> found = HeaderText.find(text, key);
        field.setEnabled(found.isPresent());
        return found.map(HeaderText::words).orElse("");
    }
}
