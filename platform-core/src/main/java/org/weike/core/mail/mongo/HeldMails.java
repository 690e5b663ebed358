package org.weike.core.mail.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import org.weike.core.mail.AddressSafe;
import org.weike.core.mail.Mail;
import org.weike.core.mail.MailWritten;
import org.weike.core.mail.Mails;
import org.weike.core.mail.Undeliverables;
import org.weike.core.shared.Erased;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.shared.Told;

/** What was sent to somebody or is to be, and where to. */
@Component
class HeldMails implements PersonalRecords {

    private final MongoOperations mongo;
    private final Mails mails;
    private final Undeliverables undeliverables;
    private final AddressSafe safe;
    private final ApplicationEventPublisher events;

    HeldMails(
            MongoOperations mongo,
            Mails mails,
            Undeliverables undeliverables,
            AddressSafe safe,
            ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.mails = mails;
        this.undeliverables = undeliverables;
        this.safe = safe;
        this.events = events;
    }

    @Override
    public String part() {
        return "mails";
    }

    @Override
    public List<Told> tell(PersonId person) {
        return mails.to(person).stream()
                .map(it -> Told.of("message", it.id().kind())
                        .and("address", safe.open(it.addressee().address()).value())
                        .and("status", it.status())
                        .and("planned", it.progress().planned())
                        .and("ended", it.progress().ended())
                        .and("reason", it.progress().reason()))
                .toList();
    }

    @Override
    public Set<String> names(PersonId person) {
        return mails.to(person).stream()
                .map(it -> safe.open(it.addressee().address()).value())
                .collect(Collectors.toSet());
    }

    @Override
    public void forget(Erased person) {
        for (Mail each : mails.to(person.id())) {
            undeliverables.remove(each.addressee().address());
            mongo.remove(query(where("_id").is(each.id())), MongoMails.COLLECTION);
            events.publishEvent(new MailWritten(each.id()));
        }
    }
}
