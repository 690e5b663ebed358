package org.weike.core.credit;

import java.util.Optional;
import java.util.regex.Pattern;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonVersionId;
import org.weike.core.shared.TextId;

/** Names an entry by what it is for, so that the same thing is never credited twice: {@code lesson:<id>:<year>}. */
public record EntryId(String value) implements TextId {

    private static final Pattern SHAPE = Pattern.compile("[a-z]+:[A-Za-z0-9._:-]{1,240}");
    private static final Pattern RECKONED = Pattern.compile("reckoned:([1-9][0-9]{0,8}):(.+)");
    private static final Pattern LESSON = Pattern.compile("lesson:([^:]+)(?::[0-9]+)?:[0-9]{4}");
    private static final Pattern DERIVED = Pattern.compile("(?:reckoned:[0-9]+|instead|carried):(.+)");
    private static final String CARRIED = "carried:";
    private static final String BRANCH_STUDY = "study:";

    public EntryId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an entry: " + value);
        }
    }

    public static EntryId lesson(LessonId lesson, int year) {
        return new EntryId("lesson:" + lesson.value() + ':' + year);
    }

    /** What somebody is credited for a meeting of a branch, as it was entered under this reference. */
    public static EntryId branchStudy(String reference) {
        return new EntryId(BRANCH_STUDY + reference);
    }

    static EntryId lessonVersion(LessonVersionId version, int year) {
        return new EntryId("lesson:" + version.value() + ':' + year);
    }

    /** What a ceiling of the year before left over of an entry there, which may have been left over before. */
    static EntryId carriedFrom(EntryId entry) {
        return entry.isCarried() ? entry : new EntryId(CARRIED + entry.value);
    }

    static EntryId reversalOf(EntryId entry) {
        return new EntryId("reversal:" + entry.value);
    }

    static EntryId insteadOf(EntryId entry) {
        return new EntryId("instead:" + entry.value);
    }

    /** What other rules make of this entry, or of what others made of it before. */
    EntryId reckonedAnew() {
        return new EntryId("reckoned:" + (timesReckoned() + 1) + ':' + first().value);
    }

    /** The entry as it was first posted, of which this is what other rules make, or this itself. */
    EntryId first() {
        var reckoned = RECKONED.matcher(value);
        return reckoned.matches() ? new EntryId(reckoned.group(2)) : this;
    }

    /** What stood before other rules made this of it; empty for an entry that no other rules made. */
    public Optional<EntryId> reckonedFrom() {
        int times = timesReckoned();
        return switch (times) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(first());
            default -> Optional.of(new EntryId("reckoned:" + (times - 1) + ':' + first().value));
        };
    }

    boolean isReckoned() {
        return RECKONED.matcher(value).matches();
    }

    private int timesReckoned() {
        var reckoned = RECKONED.matcher(value);
        return reckoned.matches() ? Integer.parseInt(reckoned.group(1)) : 0;
    }

    /** The entry that was posted before anybody corrected, weighed or carried anything of it; perhaps this itself. */
    EntryId origin() {
        var derived = DERIVED.matcher(value);
        return derived.matches() ? new EntryId(derived.group(1)).origin() : this;
    }

    /** The meeting of a branch that it goes back to; empty for anything else. */
    Optional<String> branchStudy() {
        var origin = origin().value;
        return origin.startsWith(BRANCH_STUDY)
                ? Optional.of(origin.substring(BRANCH_STUDY.length()))
                : Optional.empty();
    }

    /** The lesson it is for, of whichever version; empty for anything else. */
    Optional<String> lesson() {
        var lesson = LESSON.matcher(value);
        return lesson.matches() ? Optional.of(lesson.group(1)) : Optional.empty();
    }

    /** Whether it was left over in the year before. */
    boolean isCarried() {
        return value.startsWith(CARRIED);
    }
}
