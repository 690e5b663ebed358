package org.weike.core.simulation;

import java.util.List;
import org.weike.core.lesson.Audience;

/** What a case says about itself: title, what it is about, for whom, how many minutes it takes and where it is from. */
public record Heading(
        String title, String summary, List<Audience> audience, int minutes, Feedback feedback, List<String> sources) {

    public Heading {
        title = Prose.line(title);
        summary = Prose.line(summary);
        audience = List.copyOf(audience).stream().distinct().sorted().toList();
        sources = sources.stream().map(Prose::line).filter(it -> !it.isEmpty()).toList();
    }

    /** When the comment on an answer is shown. */
    public enum Feedback {
        AT_ONCE,
        END_OF_PHASE,
        DEBRIEF
    }
}
