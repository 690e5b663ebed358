package org.weike.core.reminder;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.weike.core.mail.Correspondence;
import org.weike.core.mail.Letter;
import org.weike.core.mail.Mail;
import org.weike.core.mail.Saying;
import org.weike.core.organization.People;
import org.weike.core.organization.Person;

/** Says a digest when its message is due: in its own week, inside the window, and as things stand then. */
@Component
final class DigestCorrespondence implements Correspondence {

    private static final Saying NEVER = new Saying.Never();

    private final ReminderWishes wishes;
    private final People people;
    private final ToldTasks tasks;
    private final DigestComposer composer;

    DigestCorrespondence(ReminderWishes wishes, People people, ToldTasks tasks, DigestComposer composer) {
        this.wishes = wishes;
        this.people = people;
        this.tasks = tasks;
        this.composer = composer;
    }

    @Override
    public String kind() {
        return DigestIds.KIND;
    }

    @Override
    public boolean endsByLink() {
        return true;
    }

    @Override
    public Saying say(Mail mail, Instant now) {
        var person = people.find(mail.addressee().person());
        return wishes.find(mail.addressee().person())
                .filter(it -> it.isFor(mail.addressee().address()))
                .flatMap(wish -> person.map(it -> say(mail, wish, it, now)))
                .orElse(NEVER);
    }

    private Saying say(Mail mail, ReminderWish wish, Person person, Instant now) {
        Instant within = wish.window().nextWithin(now);
        if (!DigestIds.of(person.id(), Week.of(within)).equals(mail.id())) {
            return NEVER;
        }
        if (within.isAfter(now)) {
            return new Saying.Later(within);
        }
        Told told = tasks.of(person, now);
        Optional<Digest> digest = composer.compose(person, told, now);
        digest.ifPresent(it -> tasks.remember(person.id(), told.tasks()));
        return digest.<Saying>map(
                        it -> new Saying.Now(new Letter(DigestIds.KIND, Locale.forLanguageTag(wish.language()), it)))
                .orElse(NEVER);
    }
}
