package org.weike.core.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.weike.core.mail.Mail;
import org.weike.core.mail.MailId;
import org.weike.core.mail.MailWritten;
import org.weike.core.mail.Mails;
import org.weike.core.organization.People;
import org.weike.core.organization.Reach;
import org.weike.core.search.Search;
import org.weike.core.search.SearchField;
import org.weike.core.search.SearchRecord;
import org.weike.core.search.Searchable;
import org.weike.core.shared.PersonId;

/** The digests of the send log, seen from where their person was at home; an address is in none of them. */
@Component
final class SentDigests implements Searchable {

    static final String KIND = "digest";
    private static final String PERSON = "person";

    private final Mails mails;
    private final People people;
    private final Reach reach;

    SentDigests(Mails mails, People people, Reach reach) {
        this.mails = mails;
        this.people = people;
        this.reach = reach;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void sweep(Consumer<SearchRecord> sink) {
        mails.each(it -> record(it).ifPresent(sink));
    }

    @Override
    public Optional<SearchRecord> read(String id) {
        return mails.find(new MailId(id)).flatMap(this::record);
    }

    @Override
    public void changedSince(Instant since, Consumer<SearchRecord> sink) {
        mails.changedSince(since, it -> record(it).ifPresent(sink));
    }

    /** Whoever is renamed is found by the new name in what was sent to them before. */
    @Override
    public List<String> showing(String otherKind, String otherId) {
        return otherKind.equals(PERSON)
                ? mails.to(new PersonId(otherId)).stream()
                        .map(it -> it.id().value())
                        .toList()
                : List.of();
    }

    private Optional<SearchRecord> record(Mail mail) {
        if (!mail.id().kind().equals(DigestIds.KIND)) {
            return Optional.empty();
        }
        var progress = mail.progress();
        var fields = new ArrayList<SearchField>();
        people.find(mail.addressee().person()).ifPresent(it -> {
            fields.add(new SearchField.Name("name", it.name()));
            fields.add(new SearchField.Code("staffNumber", it.staffNumber().value()));
        });
        fields.add(new SearchField.Word(PERSON, mail.addressee().person().value()));
        fields.add(new SearchField.Word("week", DigestIds.week(mail.id())));
        fields.add(new SearchField.Word("status", progress.status().name()));
        fields.add(new SearchField.Number("planned", progress.planned().toEpochMilli()));
        fields.add(new SearchField.Number("tries", progress.tries()));
        Optional.ofNullable(progress.ended())
                .ifPresent(it -> fields.add(new SearchField.Number("ended", it.toEpochMilli())));
        Optional.ofNullable(progress.reason()).ifPresent(it -> fields.add(new SearchField.Shown("reason", it)));
        return Optional.of(new SearchRecord(
                KIND, mail.id().value(), List.copyOf(reach.path(mail.addressee().home())), fields));
    }

    /** Has the search read a message again; a bean of its own, since the search is made of what can be found. */
    @Component
    static final class News {

        private final Search search;

        News(Search search) {
            this.search = search;
        }

        @EventListener
        void on(MailWritten written) {
            search.changed(KIND, Set.of(written.mail().value()));
        }
    }
}
