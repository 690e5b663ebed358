package org.weike.ui.study;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.CreditTime;
import org.weike.core.credit.CreditYear;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.search.Found;
import org.weike.core.shared.Actor;
import org.weike.core.study.OwnStudies;
import org.weike.core.study.StudyDesk;
import org.weike.ui.credit.YearEntries;
import org.weike.ui.credit.YearMonths;
import org.weike.ui.credit.YearReasons;
import org.weike.ui.credit.YearSummary;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.lesson.FreshLessons;
import org.weike.wording.EvidenceWords;
import org.weike.wording.YearWords;

/** What I owe this year, what I can go on with or begin, and what I did, each hour with its evidence. */
@Route("study")
@Menu(title = "study.title", order = 10, icon = "vaadin:home")
@PermitAll
class StudyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int NEXT_SHOWN = 4;

    private final transient CreditDesk credit;
    private final transient StudyDesk studies;
    private final transient LessonDesk lessons;
    private final transient EvidenceWords words;
    private final transient YearWords yearWords;
    private final transient CurrentActor current;
    private final transient Clock clock;
    private final transient Actor actor;

    StudyView(
            CreditDesk credit,
            StudyDesk studies,
            LessonDesk lessons,
            EvidenceWords words,
            YearWords yearWords,
            Clock clock,
            CurrentActor current) {
        this.credit = credit;
        this.studies = studies;
        this.lessons = lessons;
        this.words = words;
        this.yearWords = yearWords;
        this.clock = clock;
        this.current = current;
        this.actor = current.actor();
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var state = QueryState.of(event.getLocation());
        CreditYear year = credit.year(actor, current.person(), CreditTime.yearOf(clock.instant()));
        OwnStudies own = studies.own(actor);
        removeAll();
        add(new PageHeader(getTranslation("study.title"))
                .line(getTranslation("ledger.year.each", Integer.toString(year.year()))));
        add(
                new YearSummary(year, state),
                new YearMonths(year, state),
                new YearReasons(credit, yearWords, actor, year),
                next(own),
                new YearEntries(credit, words, actor, year, state, getTranslation("credit.none.text"), null));
    }

    private Section next(OwnStudies own) {
        var rows = new UnorderedList();
        rows.addClassName("rows");
        own.running()
                .forEach(it -> rows.add(row(
                        it.version().lesson().value(),
                        it.title(),
                        getTranslation("study.covered", it.coveredPercent()),
                        "study.resume")));
        Found fresh =
                lessons.find(actor, LessonDesk.ALL.where(FreshLessons.of(own)).page(0, NEXT_SHOWN));
        fresh.hits()
                .forEach(it -> rows.add(row(
                        it.id(),
                        it.text("title"),
                        getTranslation(
                                "lesson.minutes.each",
                                Long.toString(it.number("minutes").orElse(0))),
                        "lesson.start")));
        var section = new Section(new H2(getTranslation("study.next")));
        section.addClassName("section");
        if (fresh.hits().isEmpty() && own.running().isEmpty()) {
            section.add(new EmptyState(getTranslation("study.next.none"), getTranslation("study.next.none.text")));
            return section;
        }
        var all = new Anchor("lessons?" + FreshLessons.ONLY + "=1", getTranslation("study.all", fresh.total()));
        all.setRouterIgnore(false);
        section.add(rows, all);
        return section;
    }

    private ListItem row(String lesson, String title, String remark, String action) {
        var name = new Anchor("lessons/" + lesson, title);
        name.setRouterIgnore(false);
        var small = new Span(remark);
        small.addClassName("small");
        var words = new Div(name, new Span(" "), small);
        words.addClassName("grow");
        var start = new Button(getTranslation(action));
        if (action.equals("study.resume")) {
            start.addThemeVariants(ButtonVariant.PRIMARY);
        }
        start.setAriaLabel(getTranslation(action) + " " + title);
        var go = new Anchor("/learn/" + lesson, start);
        go.setRouterIgnore(true);
        return new ListItem(words, go);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("study.title");
    }
}
