package org.weike.web.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.weike.core.activity.BranchStudy;
import org.weike.core.activity.Sitting;
import org.weike.core.activity.StudyCard;
import org.weike.core.activity.StudyEntry;
import org.weike.core.activity.StudySheet;
import org.weike.core.credit.Correction;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.search.Filter;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.web.page.Pages;
import org.weike.wording.EvidenceWords;
import org.weike.wording.Moments;

/** Draws the form for a study, with what is usual in it already, and the page that says what came of it. */
@Component
class StudyPages {

    private static final int USUAL_MINUTES = 60;
    private static final int EVEN = 5;
    private static final int MOST_FOUND = 40;
    private static final List<Correction.Ground> GROUNDS =
            List.of(Correction.Ground.DID_NOT_HAPPEN, Correction.Ground.COUNTED_TWICE);

    private final PeopleDesk people;
    private final Pages pages;
    private final MessageSource words;
    private final EvidenceWords evidence;
    private final Clock clock;

    StudyPages(PeopleDesk people, Pages pages, MessageSource words, EvidenceWords evidence, Clock clock) {
        this.people = people;
        this.pages = pages;
        this.words = words;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Today, for as long as the last time, and begun when that began if it could be over by now. Nobody is ticked: who
     * was there is what the form asks, and one tap brings those of the last time.
     */
    StudyInput fresh(StudySheet sheet) {
        int minutes = sheet.last().map(it -> it.last().sitting().minutes()).orElse(USUAL_MINUTES);
        var now = clock.instant().atZone(Moments.ZONE);
        var last = sheet.last().map(it -> it.last().sitting().begin()).orElse(LocalTime.MAX);
        var latest = now.minusMinutes(minutes);
        var justOver = latest.toLocalDate().equals(now.toLocalDate()) ? even(latest.toLocalTime()) : LocalTime.MIDNIGHT;
        var begin = last.isAfter(justOver) ? justOver : last;
        return StudyInput.at(sheet.fresh().value(), Sitting.of(now.toLocalDate(), begin, minutes));
    }

    private static LocalTime even(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).minusMinutes(time.getMinute() % EVEN);
    }

    /** The form as it stands, for a study that is new, or for one that is corrected. */
    ResponseEntity<String> form(Form form, HttpStatus status, List<String> problems, Locale locale) {
        var sheet = form.sheet();
        var input = form.input();
        var rows = PeopleRows.of(sheet, form.others(), input, found(form));
        var values = new HashMap<String, @Nullable Object>();
        values.put("action", form.action());
        values.put("edition", form.edition());
        values.put("branch", sheet.branch());
        values.put("bounds", form.bounds());
        values.put("input", input);
        values.put("people", rows);
        values.put("lengths", lengths(form, locale));
        values.put("last", form.isNew() && sheet.last().isPresent());
        values.put(
                "latest",
                form.isNew()
                        ? sheet.latest().stream().map(it -> line(it, locale)).toList()
                        : List.of());
        values.put("problems", problems);
        return pages.answer(status, "branch-study", locale, values);
    }

    /** Whoever was looked for, by any part of the name in characters or pinyin. */
    private Set<PersonId> found(Form form) {
        if (form.input().q().isBlank()) {
            return Set.of();
        }
        var query = Query.of("person")
                .matching(form.input().q())
                .where(new Filter.Below(form.sheet().branch().id()))
                .page(0, MOST_FOUND);
        return people.find(form.actor(), query).hits().stream()
                .map(Hit::id)
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** In steps, and as long as a study is that is corrected, whatever the steps are by now. */
    private List<Choice> lengths(Form form, Locale locale) {
        var bounds = form.bounds();
        var steps = IntStream.iterate(
                bounds.stepMinutes(), it -> it <= bounds.longestMinutes(), it -> it + bounds.stepMinutes());
        return IntStream.concat(steps, form.minutes().stream())
                .distinct()
                .sorted()
                .mapToObj(it -> new Choice(
                        String.valueOf(it),
                        length(it, locale),
                        String.valueOf(it).equals(form.input().minutes())))
                .toList();
    }

    /** What is wrong with the form, in words. */
    List<String> faults(StudyInput input, Locale locale) {
        return input.faults().stream()
                .map(it -> word("phone.study.fault." + it, locale))
                .toList();
    }

    String refused(StudyEntry.Reason reason, StudySheet.Bounds bounds, Locale locale) {
        return word(
                "phone.study.refused." + reason,
                locale,
                bounds.first().toString(),
                bounds.stepMinutes(),
                bounds.longestMinutes());
    }

    /** One sentence for each who was somewhere else at the time. */
    List<String> overlaps(StudyEntry.Overlapping overlapping, StudySheet sheet, Locale locale) {
        var names = sheet.people().stream().collect(Collectors.toMap(StudySheet.Line::id, StudySheet.Line::name));
        return overlapping.overlaps().stream()
                .map(it -> word(
                        "phone.study.overlaps",
                        locale,
                        names.getOrDefault(it.person(), it.person().value()),
                        it.topic(),
                        it.branch(),
                        time(it.sitting(), locale)))
                .toList();
    }

    /** That those are not ticked any more. */
    String untick(Locale locale) {
        return word("phone.study.unticked", locale);
    }

    /** What a study brought to whom, and by which rule. */
    ResponseEntity<String> card(
            StudyCard card, boolean saved, @Nullable String problem, HttpStatus status, Locale locale) {
        var study = card.study();
        var values = new HashMap<String, @Nullable Object>();
        var sitting = study.last().sitting();
        values.put("card", card);
        values.put("said", study.last().form().proceedings());
        values.put("when", time(sitting, locale));
        values.put("length", length(sitting.minutes(), locale));
        values.put(
                "why",
                card.why() == null ? null : evidence.why(card.why(), locale).orElse(null));
        values.put("entered", Moments.text(study.first().entered().at(), locale));
        values.put("changed", Moments.text(study.last().entered().at(), locale));
        values.put("grounds", GROUNDS);
        values.put("saved", saved);
        values.put("problem", problem);
        return pages.answer(status, "branch-study-done", locale, values);
    }

    /** The branches to choose from. */
    ResponseEntity<String> choice(String q, List<Choice> branches, long total, Locale locale) {
        return pages.answer(
                HttpStatus.OK, "branch-studies", locale, Map.of("q", q, "branches", branches, "total", total));
    }

    private Latest line(BranchStudy study, Locale locale) {
        var form = study.last().form();
        return new Latest(
                study.id().value(),
                form.proceedings().topic(),
                time(study.last().sitting(), locale),
                form.participants().people().size(),
                study.isTakenBack());
    }

    private static String time(Sitting sitting, Locale locale) {
        return Moments.text(sitting.from(), locale) + "–" + sitting.end();
    }

    private String length(int minutes, Locale locale) {
        var whole = Duration.ofMinutes(minutes);
        return word("phone.study.length", locale, whole.toHours(), whole.toMinutesPart());
    }

    private String word(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }

    /** A form at hand: whose, where it goes, what stands in it, and the edition of what study it corrects, from 1. */
    record Form(
            Actor actor,
            String action,
            StudySheet sheet,
            StudySheet.Bounds bounds,
            StudyInput input,
            int edition,
            @Nullable StudyCard card) {

        static Form fresh(Actor actor, StudySheet sheet, StudyInput input) {
            var action = "/branch-study/at/" + sheet.branch().id().value();
            return new Form(actor, action, sheet, sheet.bounds(), input, 0, null);
        }

        static Form correcting(Actor actor, StudySheet sheet, StudyCard card, StudyInput input, int edition) {
            var id = card.study().id().value();
            return new Form(actor, "/branch-study/" + id + "/correct", sheet, card.bounds(), input, edition, card);
        }

        Form holding(StudyInput other) {
            return new Form(actor, action, sheet, bounds, other, edition, card);
        }

        /** Those of the study that is corrected, whether or not they are of the branch by now. */
        Map<PersonId, String> others() {
            if (card == null) {
                return Map.of();
            }
            var others = new HashMap<PersonId, String>();
            card.lines().forEach(it -> others.put(it.person(), it.name()));
            if (card.leader() != null) {
                others.put(card.leader().person(), card.leader().name());
            }
            return others;
        }

        /** The minutes of the study that is corrected. */
        OptionalInt minutes() {
            return card == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(card.study().last().sitting().minutes());
        }

        boolean isNew() {
            return edition == 0;
        }
    }

    /** Something to choose, and whether it is chosen. */
    record Choice(String value, String text, boolean chosen) {}

    /** A study of before. */
    record Latest(String id, String topic, String when, int people, boolean takenBack) {}
}
