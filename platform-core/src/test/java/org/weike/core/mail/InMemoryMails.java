package org.weike.core.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.PersonId;

/** The send log in memory. */
public final class InMemoryMails implements Mails {

    private final TreeMap<String, Mail> mails = new TreeMap<>();

    @Override
    public boolean add(Mail mail) {
        return mails.putIfAbsent(mail.id().value(), mail) == null;
    }

    @Override
    public Optional<Mail> find(MailId id) {
        return Optional.ofNullable(mails.get(id.value()));
    }

    @Override
    public List<Mail> findAll(Collection<MailId> ids) {
        return ids.stream().flatMap(it -> find(it).stream()).toList();
    }

    @Override
    public Optional<Mail> findByMessageId(String messageId) {
        return mails.values().stream()
                .filter(it -> it.messageId().equals(messageId))
                .findFirst();
    }

    @Override
    public List<Mail> to(PersonId person) {
        return mails.values().stream()
                .filter(it -> it.addressee().person().equals(person))
                .sorted(Comparator.comparing((Mail it) -> it.progress().planned())
                        .reversed())
                .toList();
    }

    @Override
    public List<Mail> due(Instant now, int atMost) {
        return mails.values().stream()
                .filter(it -> it.status() == MailStatus.PLANNED)
                .filter(it -> !it.progress().due().isAfter(now))
                .sorted(Comparator.comparing(it -> it.progress().due()))
                .limit(atMost)
                .toList();
    }

    @Override
    public List<Mail> sending() {
        return mails.values().stream()
                .filter(it -> it.status() == MailStatus.SENDING)
                .toList();
    }

    @Override
    public void replace(Mail mail) {
        Mail before = mails.get(mail.id().value());
        if (before == null || before.rev() != mail.rev() - 1) {
            throw new EditConflict("message " + mail.id().value());
        }
        mails.put(mail.id().value(), mail);
    }

    @Override
    public void each(Consumer<Mail> sink) {
        List.copyOf(mails.values()).forEach(sink);
    }

    @Override
    public void changedSince(Instant since, Consumer<Mail> sink) {
        List.copyOf(mails.values()).stream()
                .filter(it -> !it.changed().isBefore(since))
                .forEach(sink);
    }

    @Override
    public List<MailId> removePlannedUntil(Instant last, int most) {
        var old = mails.values().stream()
                .filter(it -> !it.progress().planned().isAfter(last))
                .map(Mail::id)
                .toList();
        old.forEach(it -> mails.remove(it.value()));
        return old;
    }
}
