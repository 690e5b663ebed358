package org.weike.core.roster;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.weike.core.mail.AddressSafe;
import org.weike.core.mail.MailAddress;
import org.weike.core.mail.SealedAddress;
import org.weike.core.organization.IdentityNumber;
import org.weike.core.organization.NumberSafe;
import org.weike.core.organization.Organization;
import org.weike.core.organization.PhoneNumber;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status.Floating;
import org.weike.core.organization.Status.Standing;
import org.weike.core.roster.RowProblem.Reason;

/** A row about a person, its cells read as what they are. */
record PersonDraft(
        RowValues values,
        String name,
        @Nullable StaffNumber staffNumber,
        @Nullable IdentityNumber identity,
        String identityKey,
        @Nullable PhoneNumber phone,
        String phoneKey,
        @Nullable SealedAddress mail,
        Optional<Organization> home,
        Optional<Organization> host,
        Optional<Standing> standing,
        Optional<Floating> floating,
        Optional<Instant> since) {

    private static final int LONGEST_NAME = 60;

    static PersonDraft read(RowValues values, Homes homes, Safes safes, Instant now) {
        NumberSafe safe = safes.numbers();
        String name = values.text(Heading.NAME);
        if (name.isEmpty()) {
            values.missing(Heading.NAME);
        } else if (name.length() > LONGEST_NAME) {
            values.problem(Heading.NAME, Reason.TOO_LONG, String.valueOf(LONGEST_NAME));
        }
        StaffNumber staffNumber = values.read(
                        Heading.STAFF_NUMBER, checked(StaffNumber::isWritten, StaffNumber::new), Reason.WRONG_FORM)
                .orElse(null);
        IdentityNumber identity = values.read(
                        Heading.IDENTITY, checked(IdentityNumber::isWritten, IdentityNumber::new), Reason.CHECK_DIGIT)
                .orElse(null);
        PhoneNumber phone = values.read(
                        Heading.PHONE, checked(PhoneNumber::isWritten, PhoneNumber::new), Reason.WRONG_FORM)
                .orElse(null);
        MailAddress mail = values.read(
                        Heading.MAIL, checked(MailAddress::isWritten, MailAddress::new), Reason.WRONG_FORM)
                .orElse(null);
        if (staffNumber == null && identity == null && phone == null) {
            values.missing(values.has(Heading.STAFF_NUMBER) ? Heading.STAFF_NUMBER : Heading.IDENTITY);
        }
        if (!values.text(Heading.OFFICE).isEmpty()) {
            values.problem(Heading.OFFICE, Reason.OFFICE_NOT_USED, values.text(Heading.OFFICE));
        }
        return new PersonDraft(
                values,
                name,
                staffNumber,
                identity,
                identity == null ? "" : safe.lookup(identity),
                phone,
                phone == null ? "" : safe.lookup(phone),
                mail == null ? null : safes.addresses().seal(mail),
                homes.of(values, Resident.of(RosterWords.standing(values.text(Heading.STANDING)))),
                homes.hostOf(values),
                values.read(Heading.STANDING, RosterWords::standing, Reason.WRONG_FORM),
                values.read(Heading.FLOATING, RosterWords::floating, Reason.WRONG_FORM),
                since(values, now));
    }

    private static Optional<Instant> since(RowValues values, Instant now) {
        var since = values.read(Heading.SINCE, RosterWords::day, Reason.WRONG_FORM);
        if (since.filter(it -> it.isAfter(now)).isPresent()) {
            values.problem(Heading.SINCE, Reason.IN_THE_FUTURE);
        }
        return since;
    }

    /** What encrypts numbers and addresses. */
    record Safes(NumberSafe numbers, AddressSafe addresses) {}

    private static <T> Function<String, Optional<T>> checked(Predicate<String> isWritten, Function<String, T> of) {
        return text -> isWritten.test(text) ? Optional.of(of.apply(text)) : Optional.empty();
    }
}
