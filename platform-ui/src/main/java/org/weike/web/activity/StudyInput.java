package org.weike.web.activity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.weike.core.activity.BranchStudy;
import org.weike.core.activity.Participants;
import org.weike.core.activity.Proceedings;
import org.weike.core.activity.Sitting;
import org.weike.core.activity.StudyForm;
import org.weike.core.shared.PersonId;

/** What stands in the form, right or wrong, as it is drawn again until it can be recorded. */
public record StudyInput(
        String id,
        String day,
        String begin,
        String minutes,
        String topic,
        String place,
        String note,
        String leader,
        Set<String> who,
        String q) {

    private static final int LONGEST = 600;

    public StudyInput {
        who = Set.copyOf(who);
    }

    static StudyInput sent(MultiValueMap<String, String> values) {
        return new StudyInput(
                text(values, "id"),
                text(values, "day"),
                text(values, "begin"),
                text(values, "minutes"),
                text(values, "topic"),
                text(values, "place"),
                text(values, "note"),
                text(values, "leader"),
                values.getOrDefault("who", List.of()).stream()
                        .limit(Participants.MOST + 1L)
                        .collect(LinkedHashSet::new, Set::add, Set::addAll),
                text(values, "q"));
    }

    private static String text(MultiValueMap<String, String> values, String name) {
        var text = Optional.ofNullable(values.getFirst(name)).orElse("");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** An empty form at a time. */
    static StudyInput at(String id, Sitting sitting) {
        return new StudyInput(
                id,
                sitting.day().toString(),
                sitting.begin().toString(),
                String.valueOf(sitting.minutes()),
                "",
                "",
                "",
                "",
                Set.of(),
                "");
    }

    /** What a study says, to be corrected. */
    static StudyInput of(BranchStudy study) {
        var form = study.last().form();
        return at(study.id().value(), study.last().sitting())
                .about(form.proceedings())
                .with(form.participants());
    }

    private StudyInput about(Proceedings said) {
        return new StudyInput(
                id,
                day,
                begin,
                minutes,
                said.topic(),
                Optional.ofNullable(said.place()).orElse(""),
                Optional.ofNullable(said.note()).orElse(""),
                leader,
                who,
                q);
    }

    /** With these people, and who led them. */
    StudyInput with(Participants participants) {
        var ticked = new LinkedHashSet<String>();
        participants.people().forEach(it -> ticked.add(it.value()));
        var led =
                Optional.ofNullable(participants.leader()).map(PersonId::value).orElse("");
        return new StudyInput(id, day, begin, minutes, topic, place, note, led, ticked, q);
    }

    /** Without these people. */
    StudyInput without(List<PersonId> people) {
        var ticked = new LinkedHashSet<>(who);
        people.forEach(it -> ticked.remove(it.value()));
        return new StudyInput(id, day, begin, minutes, topic, place, note, leader, ticked, q);
    }

    /** What is wrong with it, by the names of its fields. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        if (sitting().isEmpty()) {
            faults.add("time");
        }
        if (topic.isBlank() || topic.strip().length() > Proceedings.LONGEST_TOPIC) {
            faults.add("topic");
        }
        if (place.strip().length() > Proceedings.LONGEST_PLACE) {
            faults.add("place");
        }
        if (note.strip().length() > Proceedings.LONGEST_NOTE) {
            faults.add("note");
        }
        if (who.size() > Participants.MOST) {
            faults.add("who");
        }
        return faults;
    }

    /** What the core is told; only for a form without faults. */
    StudyForm form() {
        var participants = Participants.of(who.stream().map(PersonId::new).toList())
                .ledBy(leader.isBlank() ? null : new PersonId(leader));
        return new StudyForm(new Proceedings(sitting().orElseThrow(), topic, place, note), participants);
    }

    private Optional<Sitting> sitting() {
        try {
            int length = minutes.matches("[0-9]{1,4}") ? Integer.parseInt(minutes) : 0;
            return length < 1 || length > 1440
                    ? Optional.empty()
                    : Optional.of(Sitting.of(LocalDate.parse(day), LocalTime.parse(begin), length));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
