package org.weike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.course.Course;
import org.weike.core.course.CourseDesk;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.search.Hit;
import org.weike.core.search.Sort;
import org.weike.core.shared.Actor;

class CourseScreensTest extends DeskScreens {

    @Autowired
    CourseDesk courses;

    @Autowired
    LessonDesk lessons;

    @Test
    void showReadersWhatTheShippedCoursesConsistOf() {
        Hit first = courses.find(Actor.ANYBODY, CourseDesk.ALL).hits().getFirst();

        open("courses/" + first.id());

        assertThat(find(H1.class).single().getText()).isEqualTo(first.text("title"));
        assertThat(find(OrderedList.class).withClassName("numbered").single().getChildren())
                .isNotEmpty();
        assertThat(find(Button.class).withText("编辑").exists()).isFalse();
    }

    @Test
    void sayBesideTheFieldsWhatACourseLacks() {
        beginACourse();

        press("保存");

        assertThat(find(TextField.class).withCaption("课程名").single().isInvalid())
                .isTrue();
        assertThat(find(Span.class).withClassName("field-problem").single().getText())
                .isEqualTo("请至少选一课");
    }

    @Test
    void putACourseTogetherInTheOrderThatWasChosen() {
        beginACourse();
        List<Hit> two = lessons.find(
                        Actor.ANYBODY,
                        LessonDesk.ALL.sortedBy(Sort.byWord("title")).page(0, 2))
                .hits();
        find(TextField.class).withCaption("课程名").single().setValue("骑手上岗第一周");
        find(TextField.class).withCaption("简介").single().setValue("上岗先学这两课。");
        find(TextArea.class).withCaption("开头的话").single().setValue("先学怎么看路，再学怎么看电池。");
        two.forEach(this::add);
        test(find(Button.class)
                        .withAttribute("aria-label", "上移：" + two.getLast().text("title"))
                        .single())
                .click();

        press("保存");

        assertThat(find(H1.class).single().getText()).isEqualTo("骑手上岗第一周");
        Course saved = shown();
        assertThat(saved.lessons())
                .extracting(it -> it.value())
                .containsExactly(two.getLast().id(), two.getFirst().id());

        press("发布");

        assertThat(courses.open(Actor.ANYBODY, saved.id()).status()).isEqualTo(Course.Status.PUBLISHED);
        assertThat(find(Button.class).withText("下架").exists()).isTrue();
    }

    private void beginACourse() {
        signIn("organizer");
        open("courses?own=1");
        press("新建课程");
    }

    private void add(Hit lesson) {
        @SuppressWarnings("unchecked")
        ComboBox<Hit> more = find(ComboBox.class).withCaption("添加一课").single();
        more.setValue(lesson);
    }

    private Course shown() {
        String id = UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getSegments()
                .getLast();
        return courses.draft(actor("organizer"), new CourseId(id));
    }
}
