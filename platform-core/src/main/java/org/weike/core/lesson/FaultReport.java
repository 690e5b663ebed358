package org.weike.core.lesson;

/** What a reader says is wrong with a lesson, in two taps and perhaps a few words. */
public record FaultReport(LessonVersionId version, int block, Kind kind, String note) {

    /** The place of a fault that belongs to no block. */
    public static final int WHOLE_LESSON = -1;

    private static final int LONGEST_NOTE = 500;

    public FaultReport {
        note = note.replaceAll("\\s+", " ").strip();
        if (note.length() > LONGEST_NOTE || Manuscript.isUnclean(note)) {
            throw new IllegalArgumentException("not a short note of " + note.length() + " characters");
        }
    }

    /** What can be wrong. */
    public enum Kind {
        WRONG,
        UNCLEAR,
        OUTDATED,
        MEDIA
    }
}
