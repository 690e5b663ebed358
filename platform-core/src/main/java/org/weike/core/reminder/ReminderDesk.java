package org.weike.core.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.audit.Look;
import org.weike.core.audit.Looks;
import org.weike.core.mail.AddressSafe;
import org.weike.core.mail.MailAddress;
import org.weike.core.mail.SealedAddress;
import org.weike.core.mail.Undeliverables;
import org.weike.core.mail.UnsubscribeLinks;
import org.weike.core.organization.People;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Person;
import org.weike.core.organization.Reach;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/** Where people say how they want to be reminded, and secretaries enter addresses for those who do not. */
@Desk
public final class ReminderDesk {

    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
    private static final int MOST_TRIES = 3;

    private final ReminderWishes wishes;
    private final AddressSafe safe;
    private final Undeliverables undeliverables;
    private final UnsubscribeLinks links;
    private final People people;
    private final Reach reach;
    private final AuditTrail audit;
    private final Looks looks;
    private final Clock clock;

    ReminderDesk(
            ReminderWishes wishes,
            AddressSafe safe,
            Undeliverables undeliverables,
            UnsubscribeLinks links,
            People people,
            Reach reach,
            AuditTrail audit,
            Looks looks,
            Clock clock) {
        this.wishes = wishes;
        this.safe = safe;
        this.undeliverables = undeliverables;
        this.links = links;
        this.people = people;
        this.reach = reach;
        this.audit = audit;
        this.looks = looks;
        this.clock = clock;
    }

    /** How the person is reminded: for themselves, and for those who see them. */
    public ReminderCard of(Actor actor, PersonId id) {
        Person person = people.find(id)
                .filter(it -> actor.equals(Actor.of(id))
                        || it.places().anyMatch(place -> reach.permits(actor, Permission.SEE_PEOPLE, place)))
                .orElseThrow(OutOfReach::new);
        return card(wish(person.id()));
    }

    /** Writes down where mail reaches the person, or that none does; an address that failed is tried again. */
    public ReminderCard reachAt(Actor actor, PersonId id, @Nullable MailAddress address) {
        Person person = people.find(id)
                .filter(it -> actor.equals(Actor.of(id)) || reach.permits(actor, Permission.EDIT_PEOPLE, it.home()))
                .orElseThrow(OutOfReach::new);
        SealedAddress sealed = address == null ? null : safe.seal(address);
        if (sealed != null) {
            undeliverables.remove(sealed);
        }
        var changed = change(id, it -> it.reachedAt(sealed, now()));
        String act = sealed == null ? "reminder.addressForgotten" : "reminder.addressSet";
        audit.record(actor, AuditEntry.at(person.home(), act, id.value()));
        looks.looked(actor, id, Look.Kind.EDITED);
        return card(changed);
    }

    /** Chooses for oneself when, in which language, and whether at all. */
    public ReminderCard choose(Actor actor, DailyWindow window, boolean wanted, Locale language) {
        if (!(actor instanceof Actor.Member member) || people.find(member.id()).isEmpty()) {
            throw new OutOfReach();
        }
        String tongue = language.toLanguageTag();
        if (!LANGUAGES.contains(tongue)) {
            throw new IllegalArgumentException("not a shipped language: " + tongue);
        }
        return card(change(member.id(), it -> it.choosing(window, wanted, tongue, now())));
    }

    /**
     * Whether the token of a link in a mail is one of ours; changes nothing, so that whoever fetches links ahead may.
     */
    public boolean isLink(Actor actor, String token) {
        return links.open(token).isPresent();
    }

    /** Ends reminders by the link in one of them, without a sign-in; false for a token that is not ours. */
    public boolean unsubscribe(Actor actor, String token) {
        var person = links.open(token);
        person.filter(it -> wish(it).wanted())
                .ifPresent(it -> change(it, wish -> wish.choosing(wish.window(), false, wish.language(), now())));
        return person.isPresent();
    }

    /** A round may be writing at the same moment, which is no reason to trouble anybody. */
    private ReminderWish change(PersonId person, UnaryOperator<ReminderWish> change) {
        for (int again = MOST_TRIES; ; again--) {
            var changed = change.apply(wish(person));
            try {
                wishes.write(changed);
                return changed;
            } catch (EditConflict meanwhile) {
                if (again == 0) {
                    throw meanwhile;
                }
            }
        }
    }

    private ReminderWish wish(PersonId person) {
        return wishes.find(person).orElseGet(() -> ReminderWish.usual(person));
    }

    private ReminderCard card(ReminderWish wish) {
        var address = wish.sealedAddress();
        return new ReminderCard(
                address.map(it -> safe.open(it).masked()).orElse(""),
                address.filter(undeliverables::has).isPresent(),
                wish.window(),
                wish.wanted(),
                wish.language());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
