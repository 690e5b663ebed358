package org.weike.core.activity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.credit.Explanation;
import org.weike.core.credit.MeetingCredit;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.People;
import org.weike.core.organization.Person;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/** Puts a study together with what it brought. */
@Component
final class StudyCards {

    private final MeetingCredit credit;
    private final People people;
    private final OrganizationDirectory directory;

    StudyCards(MeetingCredit credit, People people, OrganizationDirectory directory) {
        this.credit = credit;
        this.people = people;
        this.directory = directory;
    }

    StudyCard of(BranchStudy study, boolean isMine, StudySheet.Bounds bounds) {
        var participants = study.last().form().participants();
        var leader = participants.leader();
        var names = names(Stream.concat(participants.people().stream(), Stream.ofNullable(leader)));
        var credits = study.credits(study.editions().size());
        var lines = participants.people().stream()
                .map(it -> line(study, it, Objects.requireNonNull(credits.get(it)), name(names, it)))
                .toList();
        return new StudyCard(
                study,
                branch(study),
                lines,
                leader == null ? null : new StudyCard.Leader(leader, name(names, leader)),
                why(study, credits, lines),
                isMine,
                bounds);
    }

    private StudyCard.Line line(BranchStudy study, PersonId person, int edition, String name) {
        var meeting = study.meeting(edition);
        var entry = credit.head(person, meeting).orElse(null);
        var state = study.owesCredit() ? StudyCard.State.WAITING : state(person, study, edition, entry != null);
        return new StudyCard.Line(person, name, state, entry);
    }

    private StudyCard.State state(PersonId person, BranchStudy study, int edition, boolean stands) {
        if (stands) {
            return StudyCard.State.COUNTED;
        }
        return credit.isKnown(person, study.meeting(edition))
                ? StudyCard.State.TAKEN_BACK
                : StudyCard.State.NOT_COUNTED;
    }

    /** The same for all, so the first one's reason is everybody's. */
    private @Nullable Explanation why(BranchStudy study, Map<PersonId, Integer> credits, List<StudyCard.Line> lines) {
        return lines.stream()
                .filter(it -> it.state() == StudyCard.State.COUNTED)
                .findFirst()
                .flatMap(it ->
                        credit.explain(it.person(), study.meeting(Objects.requireNonNull(credits.get(it.person())))))
                .orElse(null);
    }

    private Map<PersonId, Person> names(Stream<PersonId> ids) {
        return people.findAll(ids.distinct().toList()).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private static String name(Map<PersonId, Person> names, PersonId person) {
        var known = names.get(person);
        return known == null ? person.value() : known.name();
    }

    private Organization branch(BranchStudy study) {
        return directory.get().find(study.node()).orElseThrow(OutOfReach::new);
    }
}
