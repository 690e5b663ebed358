package org.weike.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weike.access.SignInCookie;
import org.weike.core.activity.BranchStudyDesk;
import org.weike.core.activity.BranchStudyId;
import org.weike.core.activity.StudyEntry;
import org.weike.core.credit.Correction;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.search.Filter;
import org.weike.core.search.Hit;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;

/** Takes from secretaries what their branches studied, and shows them what it brought to whom. */
@RestController
class BranchStudyEndpoint {

    private static final String HOME = "/branch-study";
    private static final int MOST_BRANCHES = 20;

    private final BranchStudyDesk desk;
    private final OrganizationDesk organizations;
    private final SignInCookie cookie;
    private final StudyPages pages;

    BranchStudyEndpoint(BranchStudyDesk desk, OrganizationDesk organizations, SignInCookie cookie, StudyPages pages) {
        this.desk = desk;
        this.organizations = organizations;
        this.cookie = cookie;
        this.pages = pages;
    }

    /** Where there is only one branch, its form at once. */
    @GetMapping(HOME)
    ResponseEntity<?> choose(@RequestParam(defaultValue = "") String q, HttpServletRequest request, Locale locale) {
        return signedIn(request, HOME, actor -> {
            if (organizations.tops(actor, Permission.RECORD_STUDY).isEmpty()) {
                throw new OutOfReach();
            }
            var found = organizations.find(
                    actor,
                    Permission.RECORD_STUDY,
                    OrganizationDesk.ALL
                            .where(Filter.is("kind", Organization.Kind.BRANCH.name()))
                            .matching(q)
                            .page(0, MOST_BRANCHES));
            if (found.total() == 1 && q.isBlank()) {
                return seeOther(HOME + "/at/" + found.hits().getFirst().id());
            }
            var branches = found.hits().stream().map(it -> choice(actor, it)).toList();
            return pages.choice(q, branches, found.total(), locale);
        });
    }

    private StudyPages.Choice choice(Actor actor, Hit branch) {
        var path = organizations.path(actor, new OrganizationId(branch.id()));
        var above = path.size() < 2 ? "" : path.get(path.size() - 2).name();
        return new StudyPages.Choice(branch.id(), branch.text("name") + " · " + above, false);
    }

    @GetMapping(HOME + "/at/{node}")
    ResponseEntity<?> form(@PathVariable OrganizationId node, HttpServletRequest request, Locale locale) {
        return signedIn(request, HOME + "/at/" + node.value(), actor -> {
            var sheet = desk.sheet(actor, node);
            var form = StudyPages.Form.fresh(actor, sheet, pages.fresh(sheet));
            return pages.form(form, HttpStatus.OK, List.of(), locale);
        });
    }

    /** Records it, or draws the form again: to look for somebody, to tick those of the last time, or with faults. */
    @PostMapping(HOME + "/at/{node}")
    ResponseEntity<?> record(
            @PathVariable OrganizationId node,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Locale locale) {
        return signedIn(request, HOME + "/at/" + node.value(), actor -> {
            var sheet = desk.sheet(actor, node);
            var input = StudyInput.sent(sent);
            if (!BranchStudyId.isWritten(input.id())) {
                throw new OutOfReach();
            }
            var act = act(sent);
            var last = sheet.last().map(it -> it.last().form().participants());
            var drawn = act.equals("last") ? last.map(input::with).orElse(input) : input;
            var form = StudyPages.Form.fresh(actor, sheet, drawn);
            return act.isEmpty()
                    ? answer(form, it -> desk.record(actor, node, new BranchStudyId(it.id()), it.form()), locale)
                    : pages.form(form, HttpStatus.OK, List.of(), locale);
        });
    }

    @GetMapping(HOME + "/{study}")
    ResponseEntity<?> card(
            @PathVariable BranchStudyId study,
            @RequestParam(required = false) @Nullable String saved,
            HttpServletRequest request,
            Locale locale) {
        return signedIn(
                request,
                HOME + "/" + study.value(),
                actor -> pages.card(desk.open(actor, study), saved != null, null, HttpStatus.OK, locale));
    }

    @GetMapping(HOME + "/{study}/correct")
    ResponseEntity<?> correction(@PathVariable BranchStudyId study, HttpServletRequest request, Locale locale) {
        return signedIn(request, HOME + "/" + study.value() + "/correct", actor -> {
            var card = desk.open(actor, study);
            var sheet = desk.sheet(actor, card.study().node());
            var form = StudyPages.Form.correcting(
                    actor,
                    sheet,
                    card,
                    StudyInput.of(card.study()),
                    card.study().editions().size());
            return pages.form(form, HttpStatus.OK, List.of(), locale);
        });
    }

    /** The edition is the one that was corrected, so that nobody overwrites what they have not seen. */
    @PostMapping(HOME + "/{study}/correct")
    ResponseEntity<?> correct(
            @PathVariable BranchStudyId study,
            @RequestParam int edition,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Locale locale) {
        return signedIn(request, HOME + "/" + study.value() + "/correct", actor -> {
            var card = desk.open(actor, study);
            var sheet = desk.sheet(actor, card.study().node());
            var form = StudyPages.Form.correcting(actor, sheet, card, StudyInput.sent(sent), edition);
            return act(sent).isEmpty()
                    ? answer(form, it -> desk.correct(actor, study, edition, it.form()), locale)
                    : pages.form(form, HttpStatus.OK, List.of(), locale);
        });
    }

    @PostMapping(HOME + "/{study}/take-back")
    ResponseEntity<?> takeBack(
            @PathVariable BranchStudyId study,
            @RequestParam int edition,
            @RequestParam Correction.Ground ground,
            HttpServletRequest request,
            Locale locale) {
        return signedIn(request, HOME + "/" + study.value(), actor -> {
            return switch (desk.takeBack(actor, study, edition, ground)) {
                case StudyEntry.Done done ->
                    seeOther(HOME + "/" + done.study().id().value());
                case StudyEntry.Refused refused -> {
                    var card = desk.open(actor, study);
                    yield pages.card(
                            card,
                            false,
                            pages.refused(refused.reason(), card.bounds(), locale),
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            locale);
                }
                case StudyEntry.Overlapping overlapping ->
                    throw new IllegalStateException("nothing overlaps what is taken back: " + overlapping);
            };
        });
    }

    /** What else than recording was asked for; with the enter key, to look for somebody whose name is typed. */
    private static String act(MultiValueMap<String, String> sent) {
        var act = Optional.ofNullable(sent.getFirst("act")).orElse("");
        if (!act.equals("enter")) {
            return act;
        }
        return Optional.ofNullable(sent.getFirst("q")).orElse("").isBlank() ? "" : "look";
    }

    private ResponseEntity<?> answer(StudyPages.Form form, Function<StudyInput, StudyEntry> entering, Locale locale) {
        var faults = pages.faults(form.input(), locale);
        if (!faults.isEmpty()) {
            return pages.form(form, HttpStatus.UNPROCESSABLE_CONTENT, faults, locale);
        }
        return switch (entering.apply(form.input())) {
            case StudyEntry.Done done -> seeOther(HOME + "/" + done.study().id().value() + "?saved");
            case StudyEntry.Refused refused ->
                pages.form(
                        form,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        List.of(pages.refused(refused.reason(), form.bounds(), locale)),
                        locale);
            case StudyEntry.Overlapping overlapping -> without(form, overlapping, locale);
        };
    }

    /** Whoever was elsewhere is not ticked any more; the others are recorded with one more tap. */
    private ResponseEntity<String> without(StudyPages.Form form, StudyEntry.Overlapping overlapping, Locale locale) {
        var people =
                overlapping.overlaps().stream().map(StudyEntry.Overlap::person).toList();
        var problems = Stream.concat(
                        pages.overlaps(overlapping, form.sheet(), locale).stream(), Stream.of(pages.untick(locale)))
                .toList();
        return pages.form(
                form.holding(form.input().without(people)), HttpStatus.UNPROCESSABLE_CONTENT, problems, locale);
    }

    private ResponseEntity<?> signedIn(
            HttpServletRequest request, String page, Function<Actor, ResponseEntity<?>> answer) {
        return cookie.visitor(request)
                .<ResponseEntity<?>>map(it -> answer.apply(it.actor()))
                .orElseGet(() -> seeOther("/sign-in?next=" + page));
    }

    private static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }
}
