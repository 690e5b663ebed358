package org.weike.core.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Reach;
import org.weike.core.search.SearchField;
import org.weike.core.search.SearchRecord;
import org.weike.core.search.Searchable;
import org.weike.core.shared.OrganizationId;

/** Lets courses be found by what they say of themselves. */
@Component
class SearchableCourses implements Searchable {

    static final String KIND = "course";

    private final Courses courses;
    private final Reach reach;

    SearchableCourses(Courses courses, Reach reach) {
        this.courses = courses;
        this.reach = reach;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void sweep(Consumer<SearchRecord> sink) {
        courses.each(it -> sink.accept(record(it)));
    }

    @Override
    public Optional<SearchRecord> read(String id) {
        return courses.find(new CourseId(id)).map(this::record);
    }

    @Override
    public void changedSince(Instant since, Consumer<SearchRecord> sink) {
        courses.eachChangedSince(since, it -> sink.accept(record(it)));
    }

    private SearchRecord record(Course course) {
        var fields = new ArrayList<SearchField>();
        fields.add(new SearchField.Word("status", course.status().name()));
        fields.add(new SearchField.Name("title", course.title()));
        fields.add(new SearchField.Words("summary", course.summary()));
        fields.add(new SearchField.Shown("summary", course.summary()));
        fields.add(new SearchField.Words("text", course.text().introduction().text()));
        fields.add(new SearchField.Number("lessons", course.lessons().size()));
        fields.add(new SearchField.Number("changed", course.changed().toEpochMilli()));
        course.audience().forEach(it -> fields.add(new SearchField.Word("audience", it.word())));
        course.lessons().forEach(it -> fields.add(new SearchField.Word("lesson", it.value())));
        return new SearchRecord(KIND, course.id().value(), path(course), fields);
    }

    private List<OrganizationId> path(Course course) {
        var owner = course.owner();
        return owner == null ? List.of() : reach.path(owner);
    }
}
