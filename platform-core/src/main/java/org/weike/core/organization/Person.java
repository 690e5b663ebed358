package org.weike.core.organization;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Somebody who learns here: one home, where every total counts them once, and any number of hosts. */
public record Person(
        PersonId id,
        String name,
        StaffNumber staffNumber,
        @Nullable SealedNumber phone,
        @Nullable SealedNumber identity,
        OrganizationId home,
        Set<Membership> hosts,
        Status status,
        @Nullable Transfer transfer,
        List<Chapter> past,
        long rev,
        Instant changed) {

    private static final int LONGEST_NAME = 60;

    public Person {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not a name of 1 to 60 characters");
        }
        hosts = Set.copyOf(hosts);
        past = List.copyOf(past);
        changed = changed.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Somebody new, in the first revision, without numbers, hosts or a past. */
    public static Person of(
            PersonId id, String name, StaffNumber staffNumber, OrganizationId home, Status status, Instant now) {
        return new Person(id, name, staffNumber, null, null, home, Set.of(), status, null, List.of(), 1, now);
    }

    /** Home and hosts: wherever this person is seen from, it is from one of these or from above. */
    public Stream<OrganizationId> places() {
        return Stream.concat(
                Stream.of(home), hosts.stream().map(Membership::organization).distinct());
    }

    public Optional<Transfer> pendingTransfer() {
        return lastTransfer().filter(Transfer::isPending);
    }

    /** The transfer that waits, or how the last one ended. */
    public Optional<Transfer> lastTransfer() {
        return Optional.ofNullable(transfer);
    }

    public boolean isHostedBy(OrganizationId organization) {
        return hosts.stream().anyMatch(it -> it.organization().equals(organization));
    }

    /** Where they were at home right before the instant. */
    public OrganizationId homeBefore(Instant end) {
        return past.stream()
                .filter(it -> !it.until().isBefore(end))
                .findFirst()
                .map(Chapter::home)
                .orElse(home);
    }

    /** What their status was right before the instant. */
    public Status statusBefore(Instant end) {
        return past.stream()
                .filter(it -> !it.until().isBefore(end))
                .findFirst()
                .map(Chapter::status)
                .orElse(status);
    }

    /** When they became somebody here, whatever they were first. */
    public Instant knownSince() {
        var first = past.isEmpty() ? status : past.getFirst().status();
        return first.since();
    }

    Person corrected(String newName, StaffNumber newNumber, Instant now) {
        return new Person(id, newName, newNumber, phone, identity, home, hosts, status, transfer, past, rev + 1, now);
    }

    /** This revision with these numbers; a number is personal data and has no history. */
    Person numbered(@Nullable SealedNumber newPhone, @Nullable SealedNumber newIdentity) {
        return new Person(
                id, name, staffNumber, newPhone, newIdentity, home, hosts, status, transfer, past, rev, changed);
    }

    Person standingAs(Status other, Instant now) {
        return new Person(
                id, name, staffNumber, phone, identity, home, hosts, other, transfer, closing(now), rev + 1, now);
    }

    Person hostedAs(Membership membership, Instant now) {
        Set<Membership> more = Stream.concat(
                        hosts.stream().filter(it -> !it.organization().equals(membership.organization())),
                        Stream.of(membership))
                .collect(Collectors.toSet());
        return new Person(id, name, staffNumber, phone, identity, home, more, status, transfer, past, rev + 1, now);
    }

    Person leavingHost(OrganizationId host, Instant now) {
        Set<Membership> fewer =
                hosts.stream().filter(it -> !it.organization().equals(host)).collect(Collectors.toSet());
        return new Person(id, name, staffNumber, phone, identity, home, fewer, status, transfer, past, rev + 1, now);
    }

    Person proposedTo(OrganizationId to, Instant now) {
        var proposal = Transfer.proposedTo(to, now);
        return new Person(id, name, staffNumber, phone, identity, home, hosts, status, proposal, past, rev + 1, now);
    }

    Person stayingHome(TransferAnswer answer) {
        return new Person(
                id,
                name,
                staffNumber,
                phone,
                identity,
                home,
                hosts,
                status,
                transferAnswered(answer),
                past,
                rev + 1,
                answer.at());
    }

    private @Nullable Transfer transferAnswered(TransferAnswer answer) {
        return transfer == null ? null : transfer.answered(answer);
    }

    /** At home at the destination; a host membership there is done with. */
    Person arrivedAt(OrganizationId destination, TransferAnswer answer) {
        Instant now = answer.at();
        Person free = leavingHost(destination, now);
        return new Person(
                id,
                name,
                staffNumber,
                phone,
                identity,
                destination,
                free.hosts,
                status,
                transferAnswered(answer),
                closing(now),
                rev + 1,
                now);
    }

    private List<Chapter> closing(Instant now) {
        return Stream.concat(past.stream(), Stream.of(new Chapter(home, status, now)))
                .toList();
    }
}
