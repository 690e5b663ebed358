package org.weike.core.mail.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.weike.core.mail.Mail;
import org.weike.core.mail.MailId;
import org.weike.core.mail.MailStatus;
import org.weike.core.mail.Mails;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.PersonId;
import org.weike.core.storage.Sweeps;

/** Keeps messages in the {@code mailLog} collection. */
@Repository
class MongoMails implements Mails {

    static final String COLLECTION = "mailLog";
    private static final String STATUS = "progress.status";
    private static final String DUE = "progress.due";
    private static final String PLANNED = "progress.planned";

    private final MongoOperations mongo;
    private final Sweeps sweeps;

    MongoMails(MongoOperations mongo, Sweeps sweeps) {
        this.mongo = mongo;
        this.sweeps = sweeps;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index(STATUS, Sort.Direction.ASC).on(DUE, Sort.Direction.ASC));
        indexes.createIndex(new Index("messageId", Sort.Direction.ASC));
        indexes.createIndex(new Index("addressee.person", Sort.Direction.ASC));
        indexes.createIndex(new Index("changed", Sort.Direction.ASC));
        indexes.createIndex(new Index(PLANNED, Sort.Direction.ASC));
    }

    @Override
    public boolean add(Mail mail) {
        try {
            mongo.insert(mail, COLLECTION);
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    @Override
    public Optional<Mail> find(MailId id) {
        return Optional.ofNullable(mongo.findById(id, Mail.class, COLLECTION));
    }

    @Override
    public List<Mail> findAll(Collection<MailId> ids) {
        return mongo.find(query(where("_id").in(ids)), Mail.class, COLLECTION);
    }

    @Override
    public Optional<Mail> findByMessageId(String messageId) {
        return Optional.ofNullable(mongo.findOne(query(where("messageId").is(messageId)), Mail.class, COLLECTION));
    }

    @Override
    public List<Mail> to(PersonId person) {
        var all = mongo.find(query(where("addressee.person").is(person)), Mail.class, COLLECTION);
        return all.stream()
                .sorted((one, other) ->
                        other.progress().planned().compareTo(one.progress().planned()))
                .toList();
    }

    @Override
    public List<Mail> due(Instant now, int atMost) {
        Query due = query(where(STATUS).is(MailStatus.PLANNED).and(DUE).lte(now))
                .with(Sort.by(DUE))
                .limit(atMost);
        return mongo.find(due, Mail.class, COLLECTION);
    }

    @Override
    public List<Mail> sending() {
        return mongo.find(query(where(STATUS).is(MailStatus.SENDING)), Mail.class, COLLECTION);
    }

    @Override
    public void replace(Mail mail) {
        var before = query(where("_id").is(mail.id()).and("rev").is(mail.rev() - 1));
        if (mongo.replace(before, mail, COLLECTION).getMatchedCount() == 0) {
            throw new EditConflict("message " + mail.id().value());
        }
    }

    @Override
    public void each(Consumer<Mail> sink) {
        sweeps.forEach(COLLECTION, Mail.class, sink);
    }

    @Override
    public void changedSince(Instant since, Consumer<Mail> sink) {
        try (var found = mongo.stream(query(where("changed").gte(since)), Mail.class, COLLECTION)) {
            found.forEach(sink);
        }
    }

    @Override
    public List<MailId> removePlannedUntil(Instant last, int most) {
        Query old = query(where(PLANNED).lte(last)).with(Sort.by(PLANNED)).limit(most);
        var ids = mongo.find(old, Mail.class, COLLECTION).stream().map(Mail::id).toList();
        if (!ids.isEmpty()) {
            mongo.remove(query(where("_id").in(ids)), COLLECTION);
        }
        return ids;
    }
}
