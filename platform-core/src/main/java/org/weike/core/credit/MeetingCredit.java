package org.weike.core.credit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.shared.PersonId;

/** Credits people for meetings of a branch, each exactly once however often it is asked, and takes that back. */
@Component
public final class MeetingCredit {

    private final RuleSets ruleSets;
    private final CreditBook book;
    private final YearCeilings ceilings;
    private final Homes homes;
    private final Explainer explainer;
    private final Clock clock;

    MeetingCredit(RuleSets ruleSets, CreditBook book, Homes homes, Explainer explainer, Clock clock) {
        this.ruleSets = ruleSets;
        this.book = book;
        this.ceilings = new YearCeilings(book);
        this.homes = homes;
        this.explainer = explainer;
        this.clock = clock;
    }

    /** Whether the rules of the day know what such a meeting is worth. */
    public boolean isWorthSomething(BranchMeeting meeting) {
        return meeting.by(rules(meeting)).isPresent();
    }

    /**
     * Posts what the rules of the day make of the meeting, at the person's home, unless one that stands in their year
     * already clashes with it; two that are posted at the same time see one another. Whoever is not known any more is
     * credited at the branch.
     */
    public void credit(PersonId person, BranchMeeting meeting, Predicate<PostedMeeting> clashes) {
        var rules = rules(meeting);
        meeting.by(rules).ifPresent(it -> {
            var deed = it.deed();
            var whole = new Posting(
                    meeting.entry(),
                    CreditChange.plus(it.award().hours()),
                    it.award().counter(),
                    rules.id(),
                    it.award().rule(),
                    new Evidence(
                            Evidence.Kind.BRANCH_STUDY, meeting.reference(), meeting.from(), Measure.of(deed.amount())),
                    Instant.ofEpochMilli(clock.millis()),
                    homes.home(person).orElse(meeting.branch()),
                    null);
            ceilings.postIf(
                    person,
                    meeting.year(),
                    whole,
                    it.award().carried(),
                    rules,
                    earlier -> meetings(earlier).stream().noneMatch(clashes));
        });
    }

    /** Takes back what still stands of the meeting, whatever rules or corrections made of it, in every year. */
    public void takeBack(PersonId person, BranchMeeting meeting) {
        int year = meeting.year();
        while (takeBack(person, meeting.entry(), year)) {
            year++;
        }
    }

    /** Whether there was anything of it in the year. */
    private boolean takeBack(PersonId person, EntryId origin, int year) {
        var all = postings(person, year);
        var standing = standing(all, origin);
        while (!standing.isEmpty()) {
            var now = Instant.ofEpochMilli(clock.millis());
            standing.forEach(it -> book.post(person, year, it.reversed(now)));
            standing = standing(postings(person, year), origin);
        }
        return all.stream().anyMatch(it -> it.id().origin().equals(origin));
    }

    /** The meetings that somebody's year holds and nobody took back. */
    public List<PostedMeeting> standing(PersonId person, int year) {
        return meetings(postings(person, year));
    }

    /** Why what stands for the meeting brings what it brings; empty where nothing stands. */
    public Optional<Explanation> explain(PersonId person, BranchMeeting meeting) {
        return head(person, meeting).map(explainer::explain);
    }

    /** What stands for the meeting; empty where nothing was posted, or nothing is left. */
    public Optional<CreditEntry> head(PersonId person, BranchMeeting meeting) {
        var parts = book.parts(person, meeting.year());
        var standing = standing(CreditBook.postings(parts), meeting.entry());
        return standing.isEmpty()
                ? Optional.empty()
                : CreditBook.find(parts, standing.getLast().id());
    }

    /** Whether anything was ever posted for the meeting. */
    public boolean isKnown(PersonId person, BranchMeeting meeting) {
        return CreditBook.find(book.parts(person, meeting.year()), meeting.entry())
                .isPresent();
    }

    private RuleSet rules(BranchMeeting meeting) {
        return ruleSets.inForceAt(meeting.from());
    }

    private List<Posting> postings(PersonId person, int year) {
        return CreditBook.postings(book.parts(person, year));
    }

    private static List<PostedMeeting> meetings(List<Posting> year) {
        return standing(year).stream()
                .flatMap(it -> it.id().branchStudy().stream())
                .distinct()
                .map(it -> new PostedMeeting(it, from(year, it)))
                .toList();
    }

    /** As its first entry says, which those that correct it no longer do. */
    private static @Nullable Instant from(List<Posting> year, String reference) {
        return year.stream()
                .map(Posting::evidence)
                .filter(it -> it.kind() == Evidence.Kind.BRANCH_STUDY
                        && it.reference().equals(reference))
                .findFirst()
                .map(Evidence::received)
                .orElse(null);
    }

    private static List<Posting> standing(List<Posting> year, EntryId origin) {
        return standing(year).stream()
                .filter(it -> it.id().origin().equals(origin))
                .toList();
    }

    private static List<Posting> standing(List<Posting> year) {
        var reversed = year.stream()
                .flatMap(it -> Optional.ofNullable(it.reverses()).stream())
                .collect(Collectors.toSet());
        return year.stream()
                .filter(it -> it.reverses() == null && !reversed.contains(it.id()))
                .toList();
    }
}
