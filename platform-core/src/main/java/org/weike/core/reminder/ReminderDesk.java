package org.weike.core.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
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
    private final AddressProofs proofs;
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
            AddressProofs proofs,
            People people,
            Reach reach,
            AuditTrail audit,
            Looks looks,
            Clock clock) {
        this.wishes = wishes;
        this.safe = safe;
        this.undeliverables = undeliverables;
        this.links = links;
        this.proofs = proofs;
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

    /**
     * Writes down where mail reaches the person, or that none does. A new address counts once it is confirmed by the
     * link that is mailed there, unless the platform itself brings it.
     */
    public ReminderCard reachAt(Actor actor, PersonId id, @Nullable MailAddress address) {
        Person person = people.find(id)
                .filter(it -> actor.equals(Actor.of(id)) || reach.permits(actor, Permission.EDIT_PEOPLE, it.home()))
                .orElseThrow(OutOfReach::new);
        ReminderWish changed = address == null
                ? change(id, it -> it.reachedNowhere(now()))
                : reachAt(actor, person, safe.seal(address));
        String act = address == null ? "reminder.addressForgotten" : "reminder.addressSet";
        audit.record(actor, AuditEntry.at(person.home(), act, id.value()));
        looks.looked(actor, id, Look.Kind.EDITED);
        return card(changed);
    }

    private ReminderWish reachAt(Actor actor, Person person, SealedAddress address) {
        if (actor instanceof Actor.Platform) {
            undeliverables.remove(address);
            return change(person.id(), it -> it.reachedAt(address, now()));
        }
        var proposed = change(person.id(), it -> it.proposing(address, now()));
        proofs.ask(person, address);
        return proposed;
    }

    /**
     * Has the link that confirms one's own proposed address mailed there, as a roster that brings an address does not;
     * at most once an hour, and nothing where none waits.
     */
    public ReminderCard prove(Actor actor) {
        if (!(actor instanceof Actor.Member member)) {
            throw new OutOfReach();
        }
        Person person = people.find(member.id()).orElseThrow(OutOfReach::new);
        ReminderWish wish = wish(person.id());
        wish.proposedAddress().ifPresent(it -> proofs.ask(person, it));
        return card(wish);
    }

    /** Shows the address in clear, which is a look at the person and an administrative act; empty if there is none. */
    public Optional<MailAddress> unmask(Actor actor, PersonId id) {
        Person person = people.find(id)
                .filter(it -> actor.equals(Actor.of(id))
                        || it.places().anyMatch(place -> reach.permits(actor, Permission.UNMASK_NUMBERS, place)))
                .orElseThrow(OutOfReach::new);
        audit.record(actor, AuditEntry.at(person.home(), "reminder.addressUnmasked", id.value()));
        looks.looked(actor, id, Look.Kind.UNMASKED);
        ReminderWish wish = wish(id);
        return wish.proposedAddress().or(wish::sealedAddress).map(safe::open);
    }

    /**
     * Whether the token of a link is one of ours and still counts; changes nothing, so that whoever fetches ahead may.
     */
    public boolean isProof(Actor actor, String token) {
        return proved(token).isPresent();
    }

    /** Has reminders go to the address that the link was mailed to; false for a token that does not count any more. */
    public boolean confirm(Actor actor, String token) {
        return proved(token)
                .map(it -> {
                    SealedAddress address = it.proposedAddress().orElseThrow();
                    undeliverables.remove(address);
                    change(it.id(), wish -> wish.reachedAt(address, now()));
                    people.find(it.id())
                            .ifPresent(person -> audit.record(
                                    actor,
                                    AuditEntry.at(
                                            person.home(),
                                            "reminder.addressConfirmed",
                                            person.id().value())));
                    return true;
                })
                .orElse(false);
    }

    private Optional<ReminderWish> proved(String token) {
        return proofs.open(token)
                .flatMap(proof -> wishes.find(proof.person())
                        .filter(it -> it.proposedAddress()
                                .filter(address -> address.lookup().equals(proof.lookup()))
                                .isPresent()));
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

    /**
     * Ends reminders by the link in one of them, without a sign-in; false for a token that is not ours. Of somebody who
     * is gone nothing is written.
     */
    public boolean unsubscribe(Actor actor, String token) {
        var person = links.open(token);
        person.filter(it -> people.find(it).isPresent() && wish(it).wanted())
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
                wish.proposedAddress().map(it -> safe.open(it).masked()).orElse(""),
                wish.window(),
                wish.wanted(),
                wish.language());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
