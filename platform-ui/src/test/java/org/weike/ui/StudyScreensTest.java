package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.activity.BranchStudy;
import org.weike.core.activity.BranchStudyDesk;
import org.weike.core.activity.Participants;
import org.weike.core.activity.Proceedings;
import org.weike.core.activity.Sitting;
import org.weike.core.activity.StudyEntry;
import org.weike.core.activity.StudyForm;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.search.Search;
import org.weike.core.shared.OrganizationId;

class StudyScreensTest extends DeskScreens {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Autowired
    BranchStudyDesk studies;

    @Autowired
    OrganizationDesk organizations;

    @Autowired
    Search search;

    private OrganizationId branch = new OrganizationId("unknown");

    @BeforeEach
    void asTheSecretary() {
        signIn("secretary");
        branch = organizations
                .tops(actor("secretary"), Permission.RECORD_STUDY)
                .getFirst()
                .id();
    }

    @Test
    void listWhatTheBranchStudied() {
        var study = study(8);

        assertThat(open("studies?node=" + branch.value() + "&year="
                        + study.last().sitting().day().getYear()))
                .isEqualTo("StudiesView");

        Grid<?> list = find(Grid.class).single();
        assertThat(list.getDataCommunicator().getDataProviderSize()).isPositive();
    }

    @Test
    void showWhoWasThereAndTakeItBack() {
        var study = study(10);
        open("studies/" + study.id().value());
        assertThat(text()).contains("学习党章", "1.00 学时", "通用学时规则");

        press("撤回");
        var dialog = find(Dialog.class).single();
        test(find(Button.class, dialog).withText("撤回").single()).click();

        assertThat(text()).contains("已撤回");
        assertThat(studies.open(actor("secretary"), study.id()).study().isTakenBack())
                .isTrue();
    }

    @Test
    void leadFromAMonthToItsEntriesWithTheTimeOfStudyBesideThatOfEntry() {
        var study = study(14);
        var sitting = study.last().sitting();
        var attendant = study.last().form().participants().people().getFirst();
        int year = sitting.day().getYear();
        String ledger = "ledger/people/" + attendant.value();
        open(ledger + "?year=" + year);
        var months = find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(it -> it.contains("from="))
                .toList();
        assertThat(months).isNotEmpty().allMatch(it -> it.startsWith(ledger + "?"));

        open(months.getLast());

        assertThat(text()).contains("只看：", "学习党章", "学习 " + sitting.day(), "入账 ");

        open(ledger + "?year=" + year + "&from=13&to=2");

        assertThat(text()).contains("学习党章").doesNotContain("只看：");
    }

    private BranchStudy study(int hour) {
        var sheet = studies.sheet(actor("secretary"), branch);
        var sitting = Sitting.of(sheet.bounds().last().minusDays(1), LocalTime.of(hour, 0), 60);
        var form = new StudyForm(
                new Proceedings(sitting, "学习党章", null, null),
                Participants.of(List.of(sheet.people().getFirst().id())));
        var study = ((StudyEntry.Done) studies.record(actor("secretary"), branch, sheet.fresh(), form)).study();
        search.await(search.changed("branchStudy", Set.of(study.id().value())), LONG);
        return study;
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
