package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.organization.People;
import org.weike.core.reminder.Errand;
import org.weike.core.reminder.TaskDesk;
import org.weike.core.reminder.TaskForm;
import org.weike.core.reminder.TaskSetting;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.NodeNames;
import org.weike.wording.Moments;

class TaskScreensTest extends DeskScreens {

    private static final Actor PLATFORM = new Actor.Platform("test");
    private static final OrganizationId COUNTY = new OrganizationId("county-0101");

    @Autowired
    TaskDesk tasks;

    @Autowired
    Clock clock;

    @Autowired
    NodeNames names;

    @Autowired
    People people;

    @Test
    void keepWhatWasTypedAndPointAtWhatIsMissing() {
        announcing("province", "清点灭火器", null, today().plusDays(3));

        assertThat(minutes().isInvalid()).isTrue();
        assertThat(minutes().getErrorMessage()).isEqualTo("请填 1 至 480 分钟。");
        assertThat(words().isInvalid()).isFalse();
        assertThat(words().getValue()).isEqualTo("清点灭火器");
    }

    @Test
    void pointAtTheDayThatIsOver() {
        announcing("province", "清点灭火器", 5, today().minusDays(9));

        assertThat(day().isInvalid()).isTrue();
        assertThat(day().getErrorMessage()).isEqualTo("最后一天要在今天之后、一年之内。");
        assertThat(words().getValue()).isEqualTo("清点灭火器");
        assertThat(minutes().getValue()).isEqualTo(5);
    }

    @Test
    void askWhoeverMayGoBeyondForTheReason() {
        useUpTheMinutes();

        announcing("province", "抗旱", 30, today().plusDays(3));
        assertThat(why().isVisible()).isTrue();
        assertThat(why().isInvalid()).isTrue();
        assertThat(minutes().isInvalid()).isFalse();
        assertThat(words().getValue()).isEqualTo("抗旱");

        why().setValue("旱情");
        press("布置");

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(tasks.at(PLATFORM, COUNTY)).anyMatch(it -> it.title().equals("抗旱"));
    }

    @Test
    void pointAtTheMinutesWhereNobodyHereMayGoBeyond() {
        useUpTheMinutes();

        announcing("organizer", "抗旱", 30, today().plusDays(3));

        assertThat(minutes().getErrorMessage()).contains("还剩 0 分钟");
        assertThat(find(TextArea.class).exists()).isFalse();
        assertThat(words().getValue()).isEqualTo("抗旱");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasks", "reminders"})
    void sayWhatIsMissingBeforeMailIsSentAndWhoSetsIt(String screen) {
        signIn("province");

        open(screen);

        assertThat(text()).contains("现在不会寄出任何邮件", "spring.mail.host", "weike.mail.from", "由在服务器上启动平台的人设置");
    }

    @Test
    void nameTheOrganizationOfThoseToHelp() {
        signIn("secretary");

        open("reminders");

        String home = names.way(
                actor("province"),
                people.find(person("secretary")).orElseThrow().home());
        assertThat(text()).contains("请帮一帮", home);
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void announcing(String role, String what, @Nullable Integer cost, LocalDate last) {
        signIn(role);
        open("tasks?node=" + COUNTY.value());
        press("布置任务");
        chooseSomethingInWords();
        words().setValue(what);
        minutes().setValue(cost);
        day().setValue(last);
        press("布置");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void chooseSomethingInWords() {
        RadioButtonGroup group = find(RadioButtonGroup.class).single();
        group.setValue(group.getListDataView().getItem(2));
    }

    private void useUpTheMinutes() {
        for (int each = 0; each < 13; each++) {
            var form = TaskForm.of(new Errand.Announced("巡查", 10), today().plusDays(1));
            if (!(tasks.set(PLATFORM, COUNTY, form) instanceof TaskSetting.Done)) {
                return;
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }

    private TextField words() {
        return field(TextField.class, "什么事");
    }

    private IntegerField minutes() {
        return field(IntegerField.class, "每人约几分钟");
    }

    private DatePicker day() {
        return field(DatePicker.class, "最后一天");
    }

    private TextArea why() {
        return field(TextArea.class, "为什么要超出");
    }

    private <C extends Component> C field(Class<C> type, String label) {
        return find(type).withCaption(label).single();
    }
}
