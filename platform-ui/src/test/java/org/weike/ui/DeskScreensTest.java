package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskScreensTest extends DeskScreens {

    private static final String NOT_FOUND = "NotFoundView";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lessons",
                "courses",
                "courses?own=1",
                "ledger",
                "ledger?show=PEOPLE&behind=1",
                "editor",
                "faults",
                "points",
                "people",
                "organizations",
                "audit",
                "reminders",
                "tasks",
                "me",
                "people/demo-trainee",
                "ledger/people/demo-trainee"
            })
    void openToWhoeverReachesTheProvince(String path) {
        signIn("province");

        assertThat(open(path)).isNotEqualTo(NOT_FOUND);
        assertThat(find(H1.class).single().getText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger",
                "branch",
                "editor",
                "faults",
                "points",
                "people",
                "organizations",
                "audit",
                "reminders",
                "tasks",
                "people/demo-secretary",
                "ledger/people/demo-secretary"
            })
    void areNotFoundByATrainee(String path) {
        assertThat(open(path)).isEqualTo(NOT_FOUND);
    }

    @Test
    void tellATraineeWhatIsOwed() {
        open("study");

        assertThat(find(Span.class).withClassName("big").single().getText()).isEqualTo("32.00");
    }

    @Test
    void showATraineeOnlyTheirOwnInTheMenu() {
        open("study");

        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getPath)
                .containsExactly("study", "lessons", "courses");
    }

    @Test
    void lookTheSameForASiblingsPersonAndForNobody() {
        signIn("secretary");

        assertThat(List.of(open("people/demo-county"), open("people/nobody"))).containsOnly(NOT_FOUND);
        assertThat(open("people/demo-trainee")).isNotEqualTo(NOT_FOUND);
    }

    @Test
    void sayBesideTheFieldWhatIsWrongWithAPerson() {
        signIn("secretary");
        open("people");
        press("添加人员");
        var dialog = find(Dialog.class).single();
        var name = find(TextField.class, dialog).all().getFirst();

        press("保存");

        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("请填写姓名");
    }

    @Test
    void refuseToPrintCodesThatLeadNowhere() {
        signIn("poster");
        open("points");

        press("打印全部");

        assertThat(find(Paragraph.class, find(Dialog.class).single()).all())
                .extracting(Paragraph::getText)
                .anyMatch(it -> it.contains("--public-url"));
    }
}
