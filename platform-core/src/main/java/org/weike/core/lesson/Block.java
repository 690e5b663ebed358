package org.weike.core.lesson;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One piece of a lesson that is shown, and counted as shown, on its own. Markup in it is sanitized. */
public sealed interface Block {

    /** Nobody reads faster than this many characters a second. */
    int CHARACTERS_PER_SECOND = 15;

    /** The place in the lesson, from 0. */
    int index();

    /** The shortest time in which a person can have taken it in. */
    Duration leastTime();

    /** A paragraph, list, table or code, with the heading above it if there is one. */
    record Text(int index, String html, int characters) implements Block {

        @Override
        public Duration leastTime() {
            return readingTime(characters);
        }
    }

    /** A remark set apart from the text. */
    record Callout(int index, Tone tone, String html, int characters) implements Block {

        @Override
        public Duration leastTime() {
            return readingTime(characters);
        }

        /** What a callout is for. */
        public enum Tone {
            NOTE,
            TIP,
            IMPORTANT,
            WARNING
        }
    }

    /** Somebody else's words, with the work they stand in. */
    record Quotation(int index, String html, String source, int characters) implements Block {

        @Override
        public Duration leastTime() {
            return readingTime(characters);
        }
    }

    /** A picture; its alternative text counts as reading. */
    record Picture(int index, Medium medium, String alternative, String caption) implements Block {

        @Override
        public Duration leastTime() {
            return readingTime(characters(alternative));
        }
    }

    /** A sound recording. */
    record Audio(int index, Medium medium, String alternative, String caption) implements Block {

        @Override
        public Duration leastTime() {
            return medium.length().dividedBy(2);
        }
    }

    /** A film, and the picture shown until it plays; what is published always has subtitles. */
    record Video(
            int index,
            Medium medium,
            @Nullable Medium subtitles,
            @Nullable Medium poster,
            String alternative,
            String caption)
            implements Block {

        @Override
        public Duration leastTime() {
            return medium.length().dividedBy(2);
        }
    }

    /** How many characters of a text are read: all but white space. */
    static int characters(String text) {
        return (int) text.codePoints()
                .filter(it -> !Character.isWhitespace(it) && !Character.isSpaceChar(it))
                .count();
    }

    private static Duration readingTime(int characters) {
        return Duration.ofMillis(characters * 1000L / CHARACTERS_PER_SECOND);
    }
}
