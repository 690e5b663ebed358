package org.weike.web.home;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weike.access.SignInCookie;
import org.weike.access.Visitor;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.CreditEntry;
import org.weike.core.credit.CreditYear;
import org.weike.core.credit.Explanation;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Permission;
import org.weike.core.reminder.TaskDesk;
import org.weike.core.study.Claim;
import org.weike.core.study.StudyDesk;
import org.weike.core.study.StudyPlan;
import org.weike.web.page.Pages;
import org.weike.wording.EvidenceWords;
import org.weike.wording.YearWords;

/** The own studies: what is owed, what was begun, what comes next, what is done, each hour with its evidence. */
@RestController
class MeEndpoint {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final SignInCookie cookie;
    private final CreditDesk credit;
    private final StudyDesk study;
    private final StudyPlan plan;
    private final TaskDesk tasks;
    private final PeopleDesk people;
    private final OrganizationDesk organizations;
    private final Pages pages;
    private final MessageSource words;
    private final EvidenceWords evidence;
    private final YearWords reasons;
    private final Clock clock;

    MeEndpoint(
            SignInCookie cookie,
            CreditDesk credit,
            StudyDesk study,
            StudyPlan plan,
            TaskDesk tasks,
            PeopleDesk people,
            OrganizationDesk organizations,
            Pages pages,
            MessageSource words,
            EvidenceWords evidence,
            YearWords reasons,
            Clock clock) {
        this.cookie = cookie;
        this.credit = credit;
        this.study = study;
        this.plan = plan;
        this.tasks = tasks;
        this.people = people;
        this.organizations = organizations;
        this.pages = pages;
        this.words = words;
        this.evidence = evidence;
        this.reasons = reasons;
        this.clock = clock;
    }

    @GetMapping("/me")
    ResponseEntity<?> me(
            @RequestParam(required = false) @Nullable String claimed,
            @RequestParam(required = false) Claim.@Nullable Reason refused,
            @RequestParam(required = false) @Nullable String activated,
            HttpServletRequest request,
            Locale locale) {
        var visitor = cookie.visitor(request);
        if (visitor.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/sign-in?next=/me")
                    .build();
        }
        var values = record(visitor.get(), locale);
        values.put("claimed", claimed != null);
        values.put("activated", activated != null);
        values.put("problem", refused == null ? null : words.getMessage("phone.me.refused." + refused, null, locale));
        return pages.answer(HttpStatus.OK, "me", locale, values);
    }

    private Map<String, @Nullable Object> record(Visitor visitor, Locale locale) {
        var actor = visitor.actor();
        var now = clock.instant().atZone(CHINA);
        var year = credit.year(actor, visitor.person(), now.getYear());
        var values = new HashMap<String, @Nullable Object>();
        values.put("card", people.open(actor, visitor.person()));
        values.put("year", year);
        values.put("why", why(year, locale));
        values.put("reasons", reasons.lines(credit.explainYear(actor, visitor.person(), year.year()), locale));
        values.put("rows", rows(visitor, year, locale));
        values.put("running", study.own(actor).running());
        values.put("next", plan.next(actor).orElse(null));
        values.put("tasks", tasks.own(actor));
        values.put(
                "recorder", !organizations.tops(actor, Permission.RECORD_STUDY).isEmpty());
        values.put("now", now);
        return values;
    }

    private String why(CreditYear year, Locale locale) {
        var target = year.target();
        return reasons.question(
                year.counted(), target == null ? "" : target.hours().toString(), locale);
    }

    private List<EvidenceRow> rows(Visitor visitor, CreditYear year, Locale locale) {
        return year.entries().stream()
                .sorted(Comparator.comparing((CreditEntry it) -> it.posting().posted())
                        .reversed())
                .map(it -> row(credit.explain(visitor.actor(), visitor.person(), year.year(), it.id()), locale))
                .toList();
    }

    private EvidenceRow row(Explanation explanation, Locale locale) {
        long hundredths = explanation.entry().posting().change().hundredths();
        return new EvidenceRow(
                evidence.title(explanation, locale),
                EvidenceRow.hours(hundredths),
                evidence.lines(explanation, locale));
    }
}
