package org.weike.ui;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.CreditTime;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.Opened;
import org.weike.core.search.Hit;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Origin;
import org.weike.core.shared.PersonId;
import org.weike.core.study.Attempt;
import org.weike.core.study.AttemptId;
import org.weike.core.study.AttemptTicket;
import org.weike.core.study.Attempts;
import org.weike.core.study.BlockTime;
import org.weike.core.study.Debt;
import org.weike.core.study.Intervals;
import org.weike.core.study.LessonFinished;
import org.weike.core.study.SeenEvents;
import org.weike.core.study.Studied;

class CreditScreensTest extends DeskScreens {

    private static final PersonId STUDENT = person("secretary");

    @Autowired
    LessonDesk lessons;

    @Autowired
    CreditDesk credit;

    @Autowired
    Attempts attempts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @BeforeEach
    void studyOneMoreLesson() {
        int studied = credit.year(Actor.of(STUDENT), STUDENT, year()).entries().size();
        List<Hit> all = lessons.find(Actor.ANYBODY, LessonDesk.ALL).hits();
        finish(new LessonId(all.get(studied % all.size()).id()));
    }

    @Test
    void correctNothingWithoutAReason() {
        openTheCorrection();

        press("确认更正");

        assertThat(find(RadioButtonGroup.class).all()).anyMatch(it -> it.isInvalid());
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
    }

    @Test
    void listACorrectionBelowTheEntryItCorrects() {
        openTheCorrection();
        choose("怎样更正", "冲销，改记别的学时");
        choose("为什么更正", "学时记错");
        find(BigDecimalField.class).single().setValue(new BigDecimal("1.5"));

        press("确认更正");

        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("已冲销", "更正：冲销", "-0.25", "更正：改记", "+1.50", "学时记错");
    }

    private void openTheCorrection() {
        signIn("county");
        assertThat(open("ledger/people/" + STUDENT.value())).isEqualTo("PersonYearView");
        find(Details.class).all().getFirst().setOpened(true);
        test(find(Button.class).withText("更正").all().getFirst()).click();
    }

    private void choose(String label, String item) {
        RadioButtonGroup<?> group =
                find(RadioButtonGroup.class).withCaption(label).single();
        choose(group, item);
    }

    private static <T> void choose(RadioButtonGroup<T> group, String item) {
        group.setValue(group.getListDataView()
                .getItems()
                .filter(it -> group.getItemLabelGenerator().apply(it).equals(item))
                .findFirst()
                .orElseThrow());
    }

    private void finish(LessonId lesson) {
        var version = ((Opened.Published) lessons.open(Actor.ANYBODY, lesson)).version();
        Instant now = Instant.ofEpochMilli(clock.millis());
        var ticket = new AttemptTicket(
                new AttemptId(UUID.randomUUID().toString()), version.id(), now.minusSeconds(600), STUDENT, Origin.DESK);
        var studied = new Studied(
                now,
                Intervals.NONE,
                nCopies(version.blocks().size(), new BlockTime(0, Intervals.NONE)),
                Map.of(),
                SeenEvents.NONE);
        attempts.add(new Attempt(ticket, 0, STUDENT, false, studied, now, EnumSet.allOf(Debt.class)));
        events.publishEvent(new LessonFinished(ticket.id()));
    }

    private int year() {
        return CreditTime.yearOf(clock.instant());
    }
}
