package org.weike.core.lesson;

import java.util.List;

/** What is said about a lesson before it is opened. */
public record Header(
        String title, String summary, int minutes, List<Audience> audience, List<String> topics, List<String> sources) {

    public Header {
        audience = List.copyOf(audience);
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
        if (title.isBlank() || minutes < 1) {
            throw new IllegalArgumentException("a lesson needs a title and minutes: " + title + ", " + minutes);
        }
    }
}
