package org.weike.core.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.weike.core.shared.PersonId;

/** The send log. */
public interface Mails {

    /** Adds a message; false if there is one of this id, which then stays as it is. */
    boolean add(Mail mail);

    Optional<Mail> find(MailId id);

    List<Mail> findAll(Collection<MailId> ids);

    Optional<Mail> findByMessageId(String messageId);

    /** Everything to one person, latest first. */
    List<Mail> to(PersonId person);

    /** Those planned for no later than the instant, the longest due first. */
    List<Mail> due(Instant now, int atMost);

    /** Those that somebody began to send. */
    List<Mail> sending();

    /**
     * Replaces the revision before this one.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    void replace(Mail mail);

    void each(Consumer<Mail> sink);

    void changedSince(Instant since, Consumer<Mail> sink);

    /** Removes no more than so many of those planned no later than the instant, and says which. */
    List<MailId> removePlannedUntil(Instant last, int most);
}
