package org.weike.core.lesson;

/** What the authors of a lesson are writing. It may be anything that is short enough to read. */
public record Draft(String title, String text, Attachments attachments) {

    public static final Draft EMPTY = new Draft("", "", Attachments.NONE);

    public Draft {
        if (text.length() > Manuscript.LONGEST) {
            throw new IllegalArgumentException("a lesson of " + text.length() + " characters");
        }
    }

    /** The same media under another text, titled as its header says if that can be read. */
    Draft rewritten(String other, ReadLesson read) {
        var header = read.header();
        return new Draft(header == null ? title : header.title(), other, attachments);
    }

    Draft with(Attachments others) {
        return new Draft(title, text, others);
    }

    Manuscript manuscript() {
        return Manuscript.of("", text);
    }

    /** Changes whenever a reader of the lesson could see a difference. */
    String hash(LessonId lesson) {
        var content = new StringBuilder(lesson.value())
                .append('\n')
                .append(manuscript().text());
        attachments.all().stream()
                .map(it -> '\n' + it.name() + ' ' + it.medium().id().value())
                .sorted()
                .forEach(content::append);
        return Sha256.of(content.toString());
    }
}
