package org.weike.core.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.mail.AddressProposals;
import org.weike.core.organization.Census;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Person;
import org.weike.core.organization.StaffNumber;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.shared.PersonId;
import org.weike.core.storage.ReadAhead;

/**
 * Plans the rows about persons, some hundreds at a time: while those who are there already are looked up for some, the
 * ones before are planned and the ones after are read.
 */
final class PeoplePlanner implements AutoCloseable {

    private final Ground ground;
    private final Homes homes;
    private final PersonDraft.Safes safes;
    private final AddressProposals addresses;
    private final PersonRecognition recognition;
    private final PersonWriter writer;
    private final Namesakes namesakes;
    private final Map<String, Integer> seenNumbers = new HashMap<>();
    private final Map<String, Integer> seenIdentities = new HashMap<>();
    private final Map<String, Integer> seenPhones = new HashMap<>();
    private final Map<PersonId, Integer> claimed = new HashMap<>();
    private final ReadAhead<KnownPeople> looking = new ReadAhead<>("weike-roster-known");
    private List<PersonDraft> lookedFor = List.of();

    PeoplePlanner(Ground ground, Homes homes, Census census, PersonDraft.Safes safes, AddressProposals addresses) {
        this.ground = ground;
        this.homes = homes;
        this.safes = safes;
        this.addresses = addresses;
        this.recognition = new PersonRecognition(ground, census);
        this.writer = new PersonWriter(ground, safes.numbers(), recognition);
        this.namesakes = new Namesakes(ground, census);
    }

    /** Takes rows, and returns the plan of those taken before them. */
    List<PlannedRow> take(List<RowValues> rows) {
        List<PersonDraft> drafts = rows.stream()
                .map(it -> PersonDraft.read(it, homes, safes, ground.now()))
                .toList();
        List<PersonDraft> before = lookedFor;
        Optional<KnownPeople> known = looking.next(() -> recognition.known(drafts));
        lookedFor = drafts;
        return known.map(it -> plan(before, it)).orElse(List.of());
    }

    /** Returns the plan of the rows taken last. */
    List<PlannedRow> end() {
        return looking.last().map(it -> plan(lookedFor, it)).orElse(List.of());
    }

    @Override
    public void close() {
        looking.close();
    }

    private List<PlannedRow> plan(List<PersonDraft> drafts, KnownPeople known) {
        List<Recognized> recognized =
                drafts.stream().map(it -> recognize(it, known)).toList();
        namesakes.note(recognized.stream()
                .filter(Recognized::isNew)
                .map(Recognized::draft)
                .toList());
        var mails = MailPlanner.of(ground, addresses, knownWithMail(recognized));
        return recognized.stream().map(it -> plan(it, mails)).toList();
    }

    private static List<PersonId> knownWithMail(List<Recognized> recognized) {
        return recognized.stream()
                .filter(it -> it.draft().mail() != null)
                .flatMap(it -> Stream.ofNullable(it.before()))
                .map(Person::id)
                .toList();
    }

    /** A row, and who is there already that it is about. */
    private record Recognized(PersonDraft draft, @Nullable Person before) {

        boolean isNew() {
            return before == null && !draft.values().isStopped();
        }
    }

    private Recognized recognize(PersonDraft draft, KnownPeople known) {
        noteRepeats(draft, known);
        Person before = draft.values().isStopped()
                ? null
                : recognition.find(draft, known).orElse(null);
        if (before != null) {
            claim(draft, before);
        }
        return new Recognized(draft, before);
    }

    private PlannedRow plan(Recognized recognized, MailPlanner mails) {
        PersonDraft draft = recognized.draft();
        Person before = recognized.before();
        Organization home = draft.home().orElse(null);
        if (draft.values().isStopped() || home == null) {
            return refused(draft);
        }
        Person after = writer.write(draft, before, home);
        return after == null || draft.values().isStopped()
                ? refused(draft)
                : row(draft, new RowChange.OfPerson(after, before, mails.of(draft, before)));
    }

    /** Says so where an earlier row is about the same person. */
    private void claim(PersonDraft draft, Person person) {
        repeat(claimed, person.id(), draft.values())
                .ifPresent(it -> draft.values()
                        .problem(
                                draft.staffNumber() == null ? Heading.IDENTITY : Heading.STAFF_NUMBER,
                                Reason.TWICE_IN_FILE,
                                it));
    }

    private static PlannedRow refused(PersonDraft draft) {
        return PlannedRow.refused(
                draft.values().place(), draft.name(), draft.values().problems());
    }

    private void noteRepeats(PersonDraft draft, KnownPeople known) {
        RowValues values = draft.values();
        StaffNumber number = draft.staffNumber();
        if (number != null) {
            repeat(seenNumbers, number.value(), values)
                    .ifPresent(it -> values.problem(Heading.STAFF_NUMBER, Reason.TWICE_IN_FILE, it));
        }
        if (!draft.identityKey().isEmpty()) {
            repeat(seenIdentities, draft.identityKey(), values)
                    .ifPresent(it -> values.problem(Heading.IDENTITY, Reason.TWICE_IN_FILE, it));
        }
        if (!draft.phoneKey().isEmpty()) {
            repeat(seenPhones, draft.phoneKey(), values)
                    .or(() -> recognition.isPhoneOfAnother(draft, known) ? Optional.of("") : Optional.empty())
                    .ifPresent(it -> values.problem(Heading.PHONE, Reason.SHARED_PHONE, it));
        }
    }

    /** The row in which the same stood before, as people count rows. */
    private static <T> Optional<String> repeat(Map<T, Integer> seen, T number, RowValues values) {
        Integer earlier = seen.putIfAbsent(number, values.place().row());
        return Optional.ofNullable(earlier).map(it -> String.valueOf(it + 1));
    }

    private PlannedRow row(PersonDraft draft, RowChange.OfPerson planned) {
        Action action = actionOf(planned);
        RowChange change = action.writes() ? planned : new RowChange.None();
        return new PlannedRow(
                draft.values().place(),
                action,
                draft.name(),
                change,
                draft.values().problems(),
                writer.markOf(draft, planned.after()));
    }

    private static Action actionOf(RowChange.OfPerson planned) {
        Person before = planned.before();
        if (before == null) {
            return Action.CREATE;
        }
        if (!planned.writesPerson() && planned.proposed().isEmpty()) {
            return Action.SKIP;
        }
        return before.home().equals(planned.after().home()) ? Action.UPDATE : Action.MOVE;
    }
}
