package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.lesson.FaultDesk;
import org.weike.core.lesson.FaultReport;
import org.weike.core.lesson.Lesson;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonStatus;
import org.weike.core.lesson.Publishing;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.search.Hit;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

class LessonScreensTest extends DeskScreens {

    private static final String TEXT = """
            ---
            title: 看一眼
            summary: 一句话。
            minutes: 5
            audience: [workshop]
            ---

            看一眼，再走。
            """;

    @Autowired
    LessonDesk lessons;

    @Autowired
    FaultDesk faults;

    @Autowired
    OrganizationDesk organizations;

    @Test
    void refuseToPublishATemplateThatNobodyTouched() {
        begin();
        assertThat(problems()).contains("“title”还没有写").contains("没有正文");

        press("发布");

        assertThat(shown().status()).isEqualTo(LessonStatus.DRAFT);
    }

    @Test
    void putAllowedWordsIntoTheHeaderAtAPress() {
        begin();

        press("车间");
        press("组织员");
        press("车间");

        assertThat(shown().draft().text()).contains("audience: [organizer]");
        assertThat(chip("组织员").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(chip("车间").getElement().getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void writeTheHeaderInFieldsAndReadItFromTheText() {
        begin();

        test(find(TextField.class).withCaption("标题").single()).setValue("班前: 五分钟");
        assertThat(shown().draft().text()).contains("title: \"班前: 五分钟\"");

        write(TEXT);
        assertThat(find(TextField.class).withCaption("标题").single().getValue()).isEqualTo("看一眼");
        assertThat(find(IntegerField.class).withCaption("分钟").single().getValue())
                .isEqualTo(5);
    }

    @Test
    void tellALecturerWhoPublishesAndOfferNothingElse() {
        var city =
                organizations.tops(actor("lecturer"), Permission.EDIT_LESSONS).getFirst();
        var lesson = lessons.begin(actor("lecturer"), city.id(), TEXT);
        signIn("lecturer");

        open("editor/" + lesson.id().value());

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(it -> it.contains(city.name() + "的市级管理员"));
        assertThat(find(Button.class).withText("发布").exists()).isFalse();
    }

    @Test
    void askALecturerForWhomALessonIsWritten() {
        signIn("lecturer");
        open("editor");

        press("新写一课");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("写给哪个组织，就由那里和上级有发布权的人发布");
    }

    @Test
    void leadFromAPublishedLessonToItsCode() {
        begin();
        write(TEXT);
        assertThat(find(RouterLink.class).withText("在手机上打开").exists()).isFalse();
        press("发布");
        assertThat(find(RouterLink.class).withText("在手机上打开").exists()).isTrue();
        String lesson = shown().id().value();

        press("做这一课的码");

        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("新建扫码点");
        Hit chosen = (Hit) find(ComboBox.class, find(Dialog.class).single())
                .withCaption("选哪一课")
                .all()
                .getFirst()
                .getValue();
        assertThat(chosen.id()).isEqualTo(lesson);
    }

    @Test
    void addPassagesAtTheEnd() {
        begin();

        press("当心");

        assertThat(shown().draft().text()).endsWith("> [!WARNING]\n> 写一两句提示\n");
    }

    @Test
    void remarkOnMinutesThatNobodyNeedsAndStillPublish() {
        begin();
        write(TEXT);

        assertThat(problems()).contains("可以发布，发布前请看 1 处提醒").contains("写了 5 分钟，照常读完只要约 0.1 分钟");

        press("发布");

        assertThat(shown().status()).isEqualTo(LessonStatus.READABLE);
    }

    @Test
    void tellWhenALessonWasPublishedAndWhenItWasWithdrawn() {
        begin();
        write(TEXT);
        press("发布");

        press("下架");

        assertThat(find(Paragraph.class).withClassName("page-line").single().getText())
                .matches("第 1 版于 .+ 发布，.+ 下架");
        assertThat(find(Notification.class).all())
                .filteredOn(Notification::isOpened)
                .hasSize(1);
    }

    @Test
    void leadFromAFaultToItsPlaceInTheEditor() {
        Lesson begun = lessons.begin(actor("organizer"), owner(), TEXT);
        var published = (Publishing.Published) lessons.publish(actor("organizer"), begun.id(), begun.rev());
        faults.report(Actor.ANYBODY, new FaultReport(published.version(), 0, FaultReport.Kind.WRONG, ""));
        signIn("organizer");

        open("faults");

        assertThat(find(RouterLink.class).withText("去改").all())
                .extracting(RouterLink::getHref)
                .contains("editor/" + begun.id().value() + "?block=0");
        assertThat(open("editor/" + begun.id().value() + "?block=0")).isEqualTo("EditorView");
    }

    private void begin() {
        signIn("organizer");
        open("editor");
        press("新写一课");
    }

    private OrganizationId owner() {
        begin();
        return Objects.requireNonNull(shown().owner());
    }

    private void write(String text) {
        test(find(TextArea.class).withCaption("课文（Markdown）").single()).setValue(text);
    }

    private Button chip(String text) {
        return find(Button.class).withText(text).single();
    }

    private String problems() {
        return find(Div.class)
                .withClassName("problem-list")
                .single()
                .getElement()
                .getTextRecursively();
    }

    private Lesson shown() {
        String id = UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getSegments()
                .getLast();
        return lessons.draft(actor("organizer"), new LessonId(id));
    }
}
