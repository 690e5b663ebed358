package org.weike.core.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.weike.core.course.Catalogue.CourseEntry;
import org.weike.core.course.Catalogue.Entry;
import org.weike.core.lesson.Admission;
import org.weike.core.lesson.Attachments;
import org.weike.core.lesson.Attachments.Attachment;
import org.weike.core.lesson.ContentProblem;
import org.weike.core.lesson.ContentProblem.Code;
import org.weike.core.lesson.Draft;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonReader;
import org.weike.core.lesson.Manuscript;
import org.weike.core.lesson.MediaGate;
import org.weike.core.lesson.Medium;
import org.weike.core.lesson.Problems;

/** Reads a whole catalogue: its courses, their lessons and the media of these. */
@Component
class CatalogueReader {

    private static final Pattern PATH =
            Pattern.compile("courses/([a-z0-9-]{1,40})/(course\\.md|([a-z0-9-]{1,40})\\.md|media/([^/]+))");
    private static final int MOST_MEDIUM_BYTES = 900 << 10;

    private final LessonReader lessonReader;
    private final CourseReader courseReader;
    private final MediaGate gate;

    CatalogueReader(LessonReader lessonReader, CourseReader courseReader, MediaGate gate) {
        this.lessonReader = lessonReader;
        this.courseReader = courseReader;
        this.gate = gate;
    }

    /** Hands each medium that some lesson shows to the sink, with a file that holds its bytes for that moment. */
    Catalogue read(CatalogueFiles files, MediaSink sink) throws IOException {
        var reading = new Reading(files, sink);
        for (String folder : folders(files, reading.problems)) {
            reading.readCourse(folder);
        }
        reading.reportIdsTwice();
        return new Catalogue(reading.lessons, reading.courses, reading.problems);
    }

    private static Set<String> folders(CatalogueFiles files, List<ContentProblem> problems) {
        var folders = new LinkedHashSet<String>();
        for (String path : files.byPath().keySet()) {
            var parts = PATH.matcher(path);
            if (parts.matches()) {
                folders.add(parts.group(1));
            } else {
                problems.add(problem(path, Code.FILE_UNEXPECTED));
            }
        }
        return folders;
    }

    private static ContentProblem problem(String file, Code code, Object... arguments) {
        var problems = new Problems(file);
        problems.add(0, code, arguments);
        return problems.inOrder().getFirst();
    }

    /** What has been read so far. */
    private final class Reading {

        private final CatalogueFiles files;
        private final MediaSink sink;
        private final List<Entry> lessons = new ArrayList<>();
        private final List<CourseEntry> courses = new ArrayList<>();
        private final List<ContentProblem> problems = new ArrayList<>();

        Reading(CatalogueFiles files, MediaSink sink) {
            this.files = files;
            this.sink = sink;
        }

        void readCourse(String folder) throws IOException {
            var media = new TreeMap<String, Medium>();
            var texts = new TreeMap<String, String>();
            for (String path : files.byPath().keySet()) {
                var parts = PATH.matcher(path);
                if (!parts.matches() || !parts.group(1).equals(folder)) {
                    continue;
                }
                if (parts.group(4) != null) {
                    readMedium(path, parts.group(4), media);
                } else if (parts.group(3) != null && !parts.group(3).equals("course")) {
                    texts.put(parts.group(3), path);
                }
            }
            readLessons(texts, media);
            readCourseFile(folder, texts.keySet());
        }

        private void readMedium(String path, String name, Map<String, Medium> media) throws IOException {
            if (!Attachment.isName(name)) {
                problems.add(problem(path, Code.FILE_UNEXPECTED));
                return;
            }
            Path file = Files.createTempFile("medium", null);
            try (var in = files.open(path)) {
                switch (gate.admit(in, file)) {
                    case Admission.Refused it -> problems.add(problem(path, Code.MEDIUM_REFUSED, it.reason()));
                    case Admission.Admitted it -> {
                        lookAt(path, name, it);
                        media.put(name, it.medium());
                        sink.take(it.medium(), file);
                    }
                }
            } finally {
                Files.delete(file);
            }
        }

        private void lookAt(String path, String name, Admission.Admitted admitted) {
            var medium = admitted.medium();
            if (medium.bytes() > MOST_MEDIUM_BYTES) {
                problems.add(problem(path, Code.MEDIUM_TOO_LARGE, MOST_MEDIUM_BYTES));
            }
            if (!name.endsWith('.' + medium.type().ending())) {
                problems.add(problem(path, Code.MEDIUM_MISNAMED, medium.type().ending()));
            }
            if (!admitted.removed().isEmpty()) {
                problems.add(problem(path, Code.MEDIUM_UNCLEAN, String.join(", ", admitted.removed())));
            }
        }

        private void readLessons(Map<String, String> texts, Map<String, Medium> media) throws IOException {
            var unused = new LinkedHashSet<>(media.keySet());
            var folder = "";
            for (var each : texts.entrySet()) {
                var path = each.getValue();
                folder = path.substring(0, path.lastIndexOf('/') + 1);
                var manuscript = Manuscript.of(path, files.read(path));
                var attachments = attachments(manuscript.text(), media);
                attachments.all().forEach(it -> unused.remove(it.name()));
                readLesson(new LessonId(each.getKey()), manuscript, attachments);
            }
            for (String name : unused) {
                problems.add(problem(folder + "media/" + name, Code.MEDIUM_UNUSED));
            }
        }

        private void readLesson(LessonId id, Manuscript manuscript, Attachments attachments) {
            var read = lessonReader.read(manuscript, attachments);
            problems.addAll(read.problems());
            if (read.id() == null) {
                problems.add(problem(manuscript.file(), Code.KEY_MISSING, "id"));
            } else if (!read.id().equals(id)) {
                problems.add(
                        problem(manuscript.file(), Code.ID_DIFFERS, read.id().value(), id.value()));
            }
            var header = read.header();
            if (header != null && manuscript.text().length() <= Manuscript.LONGEST) {
                var draft = new Draft(header.title(), manuscript.text(), attachments);
                lessons.add(new Entry(id, manuscript.file(), draft, read));
            }
        }

        private void readCourseFile(String folder, Set<String> lessonIds) throws IOException {
            var path = "courses/" + folder + "/course.md";
            if (!files.byPath().containsKey(path)) {
                problems.add(problem(path, Code.COURSE_MISSING));
                return;
            }
            var id = new CourseId(folder);
            var found = new Problems(path);
            var text = courseReader.read(Manuscript.of(path, files.read(path)), id, found);
            problems.addAll(found.inOrder());
            text.ifPresent(it -> {
                courses.add(new CourseEntry(id, it));
                compare(path, it, lessonIds);
            });
        }

        private void compare(String path, CourseText text, Set<String> lessonIds) {
            var missing = new LinkedHashSet<String>();
            text.lessons().forEach(it -> missing.add(it.value()));
            missing.removeAll(lessonIds);
            missing.forEach(it -> problems.add(problem(path, Code.LESSON_UNKNOWN, it)));
            lessonIds.stream()
                    .filter(it -> !text.lessons().contains(new LessonId(it)))
                    .forEach(it -> problems.add(problem(path, Code.LESSON_IN_NO_COURSE, it)));
        }

        void reportIdsTwice() {
            var seen = new HashMap<String, String>();
            courses.forEach(it -> seen.put(it.id().value(), "courses/" + it.id().value() + "/course.md"));
            for (Entry each : lessons) {
                var other = seen.putIfAbsent(each.id().value(), each.file());
                if (other != null) {
                    problems.add(problem(each.file(), Code.ID_TWICE, each.id().value(), other));
                }
            }
        }

        /** The media that the text names, and what belongs to its films. */
        private static Attachments attachments(String text, Map<String, Medium> media) {
            var attachments = Attachments.NONE;
            for (var each : media.entrySet()) {
                var name = each.getKey();
                var film = name.replaceFirst("\\.vtt$|\\.poster\\.[a-z]+$", ".mp4");
                if (text.contains("media/" + name) || text.contains("media/" + film)) {
                    attachments = attachments.with(name, each.getValue());
                }
            }
            return attachments;
        }
    }

    /** Takes media as they are read. */
    interface MediaSink {

        void take(Medium medium, Path file) throws IOException;
    }
}
