package org.weike.core.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Reach;
import org.weike.core.search.SearchField;
import org.weike.core.search.SearchRecord;
import org.weike.core.search.Searchable;

/** Lets people find studies by topic, branch and time, within their scope. */
@Component
final class BranchStudyRecords implements Searchable {

    static final String KIND = "branchStudy";

    private final BranchStudies studies;
    private final Reach reach;

    BranchStudyRecords(BranchStudies studies, Reach reach) {
        this.studies = studies;
        this.reach = reach;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void sweep(Consumer<SearchRecord> sink) {
        studies.each(it -> sink.accept(record(it)));
    }

    @Override
    public Optional<SearchRecord> read(String id) {
        return BranchStudyId.isWritten(id) ? studies.find(new BranchStudyId(id)).map(this::record) : Optional.empty();
    }

    @Override
    public void changedSince(Instant since, Consumer<SearchRecord> sink) {
        studies.changedSince(since, it -> sink.accept(record(it)));
    }

    private SearchRecord record(BranchStudy study) {
        var form = study.last().form();
        return new SearchRecord(
                KIND,
                study.id().value(),
                reach.path(study.node()),
                List.of(
                        new SearchField.Name(
                                BranchStudyDesk.TOPIC, form.proceedings().topic()),
                        new SearchField.Word(
                                BranchStudyDesk.BRANCH, study.node().value()),
                        new SearchField.Word(BranchStudyDesk.TAKEN_BACK, Boolean.toString(study.isTakenBack())),
                        new SearchField.Number(
                                BranchStudyDesk.FROM, study.from().toEpochMilli()),
                        new SearchField.Number(
                                BranchStudyDesk.MINUTES, study.last().sitting().minutes()),
                        new SearchField.Number(
                                BranchStudyDesk.PEOPLE,
                                form.participants().people().size())));
    }
}
