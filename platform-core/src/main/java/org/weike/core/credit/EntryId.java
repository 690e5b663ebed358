package org.weike.core.credit;

import java.util.regex.Pattern;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonVersionId;
import org.weike.core.shared.TextId;

/** Names an entry by what it is for, so that the same thing is never credited twice: {@code lesson:<id>:<year>}. */
public record EntryId(String value) implements TextId {

    private static final Pattern SHAPE = Pattern.compile("[a-z]+:[A-Za-z0-9._:-]{1,240}");

    public EntryId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an entry: " + value);
        }
    }

    public static EntryId lesson(LessonId lesson, int year) {
        return new EntryId("lesson:" + lesson.value() + ':' + year);
    }

    static EntryId lessonVersion(LessonVersionId version, int year) {
        return new EntryId("lesson:" + version.value() + ':' + year);
    }

    /** What a ceiling of the year before left over of an entry there. */
    static EntryId carriedFrom(EntryId entry) {
        return new EntryId("carried:" + entry.value);
    }

    static EntryId reversalOf(EntryId entry) {
        return new EntryId("reversal:" + entry.value);
    }

    static EntryId insteadOf(EntryId entry) {
        return new EntryId("instead:" + entry.value);
    }
}
