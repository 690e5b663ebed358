package org.weike.core.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.Lesson.Publication;
import org.weike.core.organization.Reach;
import org.weike.core.search.SearchField;
import org.weike.core.search.SearchRecord;
import org.weike.core.search.Searchable;
import org.weike.core.shared.OrganizationId;

/** Lets lessons be found by what they are about and by every word in them. */
@Component
class SearchableLessons implements Searchable {

    static final String KIND = "lesson";

    private final Lessons lessons;
    private final LessonVersions versions;
    private final MediaStore media;
    private final Subtitles subtitles;
    private final Reach reach;

    SearchableLessons(Lessons lessons, LessonVersions versions, MediaStore media, Subtitles subtitles, Reach reach) {
        this.lessons = lessons;
        this.versions = versions;
        this.media = media;
        this.subtitles = subtitles;
        this.reach = reach;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void sweep(Consumer<SearchRecord> sink) {
        lessons.each(it -> sink.accept(record(it)));
    }

    @Override
    public Optional<SearchRecord> read(String id) {
        return lessons.find(new LessonId(id)).map(this::record);
    }

    @Override
    public void changedSince(Instant since, Consumer<SearchRecord> sink) {
        lessons.eachChangedSince(since, it -> sink.accept(record(it)));
    }

    private SearchRecord record(Lesson lesson) {
        var fields = new ArrayList<SearchField>();
        var publication = lesson.publication();
        fields.add(new SearchField.Word("status", lesson.status().name()));
        fields.add(new SearchField.Number("changed", lesson.changed().toEpochMilli()));
        if (lesson.author() != null) {
            fields.add(new SearchField.Word("author", lesson.author().value()));
        }
        if (publication == null) {
            fields.add(new SearchField.Name("title", lesson.draft().title()));
        } else {
            addPublished(lesson.id(), publication, fields);
        }
        return new SearchRecord(KIND, lesson.id().value(), path(lesson.owner()), fields);
    }

    private void addPublished(LessonId lesson, Publication publication, List<SearchField> fields) {
        var header = publication.header();
        fields.add(new SearchField.Name("title", header.title()));
        fields.add(new SearchField.Words("summary", header.summary()));
        fields.add(new SearchField.Shown("summary", header.summary()));
        fields.add(new SearchField.Number("minutes", header.minutes()));
        fields.add(new SearchField.Number("version", publication.number()));
        header.audience().forEach(it -> fields.add(new SearchField.Word("audience", it.word())));
        header.topics().forEach(it -> {
            fields.add(new SearchField.Word("topic", it));
            fields.add(new SearchField.Words("topics", it));
        });
        versions.find(LessonVersionId.of(lesson, publication.number())).ifPresent(it -> addText(it, fields));
    }

    private void addText(LessonVersion version, List<SearchField> fields) {
        fields.add(new SearchField.Words("text", PlainText.of(version)));
        for (Block block : version.blocks()) {
            if (block instanceof Block.Video video && video.subtitles() != null) {
                var place = String.valueOf(video.index());
                subtitles
                        .read(file(video.subtitles()))
                        .forEach(it -> fields.add(new SearchField.Spoken(
                                "subtitles", place, it.start().toMillis(), it.text())));
            }
        }
    }

    private byte[] file(Medium medium) {
        try (var in = media.open(medium, 0, medium.bytes())) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<OrganizationId> path(@Nullable OrganizationId owner) {
        return owner == null ? List.of() : reach.path(owner);
    }
}
